import { CASE_KEYS, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Fact } from '#shared/model/fact.ts'

/** A fact as a case would hold it; `best` is the one of its key that a case keeps when several VMs, disks or hosts differ. */
export type Offer = { key: CaseKey; value: CaseValue; subject: string; quote: string; where: string; best: boolean }

/** Of several values the worst stands: HotAdd over the other modes, NFS 3 over the other types, needed over not needed. */
const WORST: Partial<Record<CaseKey, CaseValue>> = {
  'transport.mode': 'hotadd',
  'datastore.type': 'nfs3',
  'vm.consolidation': 'needed',
}

/** What of the facts a case can hold: those whose key is a case's key too. */
export function offersOf(facts: readonly Fact[]): Offer[] {
  const offers = facts.flatMap((fact): Offer[] => {
    const { key, value, subject, evidence } = fact
    if (!(key in CASE_KEYS) || typeof value === 'object' || typeof value === 'boolean') return []
    return [
      { key: key as CaseKey, value, subject: subject.name, quote: evidence.quote, where: evidence.where, best: false },
    ]
  })
  return offers.map((offer) => ({ ...offer, best: offer === bestOf(offers.filter(({ key }) => key === offer.key)) }))
}

function bestOf(offers: readonly Offer[]): Offer | undefined {
  const worst = offers.find(({ key, value }) => WORST[key] === value)
  if (worst) return worst
  const [first] = offers
  if (first?.key === 'stun.at-removal-longest-ms')
    return offers.toSorted((a, b) => Number(b.value) - Number(a.value))[0]
  return first
}
