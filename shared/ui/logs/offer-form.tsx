import { useMemo, useState } from 'preact/hooks'
import type { Reading } from '#shared/model/reading.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { useApp } from '../frame/app-context.ts'
import { keyText, valueText } from '../walk/value-text.ts'
import { useLogsWords } from './logs-words.ts'
import { offersOf, type Offer } from './offers.ts'
import { TakeTarget } from './take-target.tsx'
import { useTakeOver } from './use-take-over.ts'

type Props = { reading: Reading; topicId: string }

/** What a case can take over from the logs: offered, never taken by itself. One value per question. */
export function OfferForm({ reading, topicId }: Props) {
  const words = useLogsWords()
  const offers = useMemo(() => offersOf(reading.facts), [reading])
  const [chosen, setChosen] = useState(() => new Set(offers.filter(({ best }) => best)))
  const [target, setTarget] = useState('')
  const hasEvents = reading.stuns.length + reading.timeline.length > 0
  const [keepStuns, setKeepStuns] = useState(hasEvents)
  const takeOver = useTakeOver(topicId, reading)
  const choose = (offer: Offer, on: boolean) =>
    setChosen(new Set([...[...chosen].filter(({ key }) => key !== offer.key), ...(on ? [offer] : [])]))
  const take = (event: Event) => {
    event.preventDefault()
    takeOver({ target, offers: chosen, keepStuns })
  }
  return (
    <section aria-labelledby="logs-facts">
      <h2 id="logs-facts">{words.facts}</h2>
      {offers.length === 0 ? (
        <p>{words.noFacts}</p>
      ) : (
        <form class="logs-offers" onSubmit={take}>
          <p class="small soft">{words.factsHint}</p>
          <ul class="plain">
            {offers.map((offer) => (
              <OfferRow
                key={`${offer.key} ${offer.fact.subject.name} ${offer.fact.evidence.where}`}
                offer={offer}
                on={chosen.has(offer)}
                choose={choose}
              />
            ))}
          </ul>
          {hasEvents && (
            <label class="logs-keep">
              <input
                type="checkbox"
                checked={keepStuns}
                onChange={(event) => setKeepStuns(event.currentTarget.checked)}
              />
              <span>{words.keepStuns}</span>
            </label>
          )}
          <div class="logs-take">
            <TakeTarget id={target} choose={setTarget} />
            <button type="submit" class="button primary" disabled={chosen.size === 0 && !keepStuns}>
              {words.take}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

type RowProps = { offer: Offer; on: boolean; choose: (offer: Offer, on: boolean) => void }

function OfferRow({ offer, on, choose }: RowProps) {
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
