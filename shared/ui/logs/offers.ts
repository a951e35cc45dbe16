import { isCaseKey, isCaseValue } from '#shared/infer/beside-logs.ts'
import { worstValue } from '#shared/infer/worst.ts'
import type { CaseKey, CaseValue, Seen } from '#shared/model/case.ts'
import type { Entry, Fact } from '#shared/model/fact.ts'

/** A fact as a case would hold it; `best` is the one of its key that a case keeps when several VMs, disks or hosts differ. */
export type Offer = { key: CaseKey; value: CaseValue; fact: Fact; best: boolean }

/** What of the facts a case can hold: those whose key is a case's key too. */
export function offersOf(facts: readonly Fact[]): Offer[] {
  const offers = facts.flatMap((fact): Offer[] => {
    const { key, value } = fact
    return isCaseKey(key) && isCaseValue(value) ? [{ key, value, fact, best: false }] : []
  })
  return offers.map((offer) => ({ ...offer, best: offer === bestOf(offers.filter(({ key }) => key === offer.key)) }))
}

function bestOf(offers: readonly Offer[]): Offer | undefined {
  const [first] = offers
  const values = offers.map(({ value }) => value)
  const worst = first && worstValue(first.key, values)
  return offers.find(({ value }) => value === worst)
}

/** Offers as what was read for a case, each with the line that says so. */
export const seenOf = (offers: Iterable<Offer>): Seen[] =>
  Array.from(offers, ({ key, value, fact }) => ({ key, value, because: [entryOf(fact)] }))

/** A log belongs to no console: what it tells stands under its own name. */
const entryOf = (fact: Fact): Entry => ({ origin: fact.evidence.file ?? fact.evidence.where, fact })
