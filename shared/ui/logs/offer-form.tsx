import { useMemo, useState } from 'preact/hooks'
import type { Reading } from '#shared/model/reading.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { useCases } from '../frame/use-stored.ts'
import { KeepChoice, KeepLog } from './keep-log.tsx'
import { withLogs } from './logs-to-keep.ts'
import { useLogsWords } from './logs-words.ts'
import { OfferRow } from './offer-row.tsx'
import { offersOf, type Offer } from './offers.ts'
import type { LogInput } from './read-logs.ts'
import { TakeTarget } from './take-target.tsx'
import { useTakeOver } from './use-take-over.ts'
import './offer-form.css'

type Props = { reading: Reading; inputs: readonly LogInput[]; topicId: string; caseId: string | null }

/** What a case can take over from the logs: offered, never taken by itself. `caseId` is the case from which the person came. */
export function OfferForm({ reading, inputs, ...props }: Props) {
  const words = useLogsWords()
  const offers = useMemo(() => offersOf(reading.facts), [reading])
  const { store } = useApp()
  const toKeep = useMemo(
    () => (store.kind === 'database' ? inputs.filter(({ isKept }) => !isKept) : []),
    [inputs, store],
  )
  const hasEvents = reading.stuns.length + reading.timeline.length > 0
  return (
    <section aria-labelledby="logs-facts">
      <h2 id="logs-facts">{words.facts}</h2>
      {offers.length === 0 && <p>{words.noFacts}</p>}
      {(offers.length > 0 || hasEvents) && (
        <TakeForm reading={reading} offers={offers} hasEvents={hasEvents} inputs={toKeep} {...props} />
      )}
    </section>
  )
}

type FormProps = Props & { offers: readonly Offer[]; hasEvents: boolean }

function TakeForm({ reading, offers, hasEvents, inputs, topicId, caseId }: FormProps) {
  const words = useLogsWords()
  const { chosen, choose } = useChosen(offers)
  const { cases, target, setTarget } = useTarget(caseId)
  const keep = useKeeping(inputs, hasEvents, target)
  const { takeOver, busy, problem } = useTakeOver(topicId, reading)
  const take = (event: Event) => {
    event.preventDefault()
    takeOver({ target, offers: chosen, ...keep.chosen })
  }
  const isNothing = chosen.size === 0 && keep.isNothing
  return (
    <form class="logs-offers" onSubmit={take}>
      {offers.length > 0 && <Offers offers={offers} chosen={chosen} choose={choose} />}
      {keep.choices}
      <div class="logs-take">
        <TakeTarget cases={cases} id={target?.id ?? ''} choose={setTarget} />
        <button type="submit" class="button primary" disabled={isNothing || busy || !cases}>
          {words.take}
        </button>
      </div>
      <p role="status">{problem?.(words)}</p>
    </form>
  )
}

/** What is kept beside the facts: the events, if any, unless the person says no; the logs themselves only on a yes. */
function useKeeping(inputs: readonly LogInput[], hasEvents: boolean, target: CaseRecord | undefined) {
  const words = useLogsWords()
  const [keepStuns, setKeepStuns] = useState(hasEvents)
  const [keepLog, setKeepLog] = useState(false)
  const here = target?.logFiles ?? []
  const keepLogs = keepLog && withLogs(here, inputs).fits ? inputs : []
  const choices = (
    <>
      {hasEvents && (
        <KeepChoice on={keepStuns} choose={setKeepStuns}>
          {words.keepStuns}
        </KeepChoice>
      )}
      {inputs.length > 0 && <KeepLog inputs={inputs} kept={here} on={keepLog} choose={setKeepLog} />}
    </>
  )
  return { chosen: { keepStuns, keepLogs }, isNothing: !keepStuns && keepLogs.length === 0, choices }
}

/** The case that takes it over: the one from which the person came, a chosen one, or (undefined) a new one. */
function useTarget(caseId: string | null) {
  const cases = useCases()
  const [id, setTarget] = useState(caseId)
  return { cases, target: cases?.find((record) => record.id === id), setTarget }
}

/** One value per question; the worst one is chosen until the person says otherwise. */
function useChosen(offers: readonly Offer[]) {
  const [chosen, setChosen] = useState(() => new Set(offers.filter(({ best }) => best)))
  const choose = (offer: Offer, on: boolean) =>
    setChosen(new Set([...[...chosen].filter(({ key }) => key !== offer.key), ...(on ? [offer] : [])]))
  return { chosen, choose }
}

type OffersProps = { offers: readonly Offer[]; chosen: Set<Offer>; choose: (offer: Offer, on: boolean) => void }

function Offers({ offers, chosen, choose }: OffersProps) {
  const words = useLogsWords()
  return (
    <>
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
    </>
  )
}
