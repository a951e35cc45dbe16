import { useMemo, useState } from 'preact/hooks'
import type { Fact } from '#shared/model/fact.ts'
import { useApp } from '../frame/app-context.ts'
import { goTo } from '../frame/route.ts'
import { useCases } from '../frame/use-stored.ts'
import { caseTitle } from '../walk/case-title.ts'
import { keyText, valueText } from '../walk/value-text.ts'
import { useLogsWords } from './logs-words.ts'
import { offersOf, type Offer } from './offers.ts'

type Props = { facts: readonly Fact[]; topicId: string }

/** What a case can take over from the logs: offered, never taken by itself. One value per question. */
export function OfferForm({ facts, topicId }: Props) {
  const { language, report, store } = useApp()
  const words = useLogsWords()
  const cases = useCases()
  const offers = useMemo(() => offersOf(facts), [facts])
  const [chosen, setChosen] = useState(() => new Set(offers.filter(({ best }) => best)))
  const [target, setTarget] = useState('')
  const choose = (offer: Offer, on: boolean) =>
    setChosen(new Set([...[...chosen].filter(({ key }) => key !== offer.key), ...(on ? [offer] : [])]))
  const take = async (event: Event) => {
    event.preventDefault()
    const answers = [...chosen].map(({ key, value }) => ({ key, value }))
    if (target) for (const { key, value } of answers) await store.answer(target, key, value)
    const id = target || (await store.createCase(topicId, answers)).id
    goTo(`case/${id}`)
  }
  return (
    <section aria-labelledby="logs-facts">
      <h2 id="logs-facts">{words.facts}</h2>
      {offers.length === 0 ? (
        <p>{words.noFacts}</p>
      ) : (
        <form class="logs-offers" onSubmit={(event) => void take(event).catch(report)}>
          <p class="small soft">{words.factsHint}</p>
          <ul class="plain">
            {offers.map((offer) => (
              <OfferRow
                key={`${offer.key} ${offer.subject} ${offer.where}`}
                offer={offer}
                on={chosen.has(offer)}
                choose={choose}
              />
            ))}
          </ul>
          <div class="logs-take">
            <label>
              <span>{words.intoCase}</span>
              <select class="field" value={target} onChange={(event) => setTarget(event.currentTarget.value)}>
                <option value="">{words.newCase}</option>
                {cases?.map((record) => (
                  <option key={record.id} value={record.id}>
                    {caseTitle(record, language)}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" class="button primary" disabled={chosen.size === 0}>
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
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={(event) => choose(offer, event.currentTarget.checked)} />
        <span>
          {keyText(app, offer.key)}: <strong>{valueText(app, offer.key, offer.value)}</strong>{' '}
          <span class="small soft">
            {words.from(offer.subject)} · {offer.where}
          </span>
          <code class="quote" lang="en">
            {offer.quote}
          </code>
        </span>
      </label>
    </li>
  )
}
