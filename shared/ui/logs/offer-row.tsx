import { plainLine } from '#shared/text/plain-line.ts'
import { useApp } from '../frame/app-context.ts'
import { keyText, valueText } from '../walk/value-text.ts'
import { useLogsWords } from './logs-words.ts'
import type { Offer } from './offers.ts'

type Props = { offer: Offer; on: boolean; choose: (offer: Offer, on: boolean) => void }

/** A fact that a case can take over, with the line that says so. */
export function OfferRow({ offer, on, choose }: Props) {
  const app = useApp()
  const words = useLogsWords()
  const { subject, evidence } = offer.fact
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => choose(offer, event.currentTarget.checked)} />
        <span>
          {keyText(app, offer.key)}: <strong>{valueText(app, offer.key, offer.value)}</strong>{' '}
          <span class="small soft">
            {words.from(plainLine(subject.name))} · {plainLine(evidence.where)}
          </span>
          <code class="quote" lang="en">
            {plainLine(evidence.quote, 300)}
          </code>
        </span>
      </label>
    </li>
  )
}
