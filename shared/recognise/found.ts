import { FACT_KEYS, type Fact, type FactKey, type Subject } from '#shared/model/fact.ts'
import type { Place } from '#shared/model/screen.ts'

/** A fact that a rule found, before it is settled against the others. */
export type Found = { subject: Subject; key: FactKey; value: unknown; quote: string; at: Place }

/** Something that was in sight and could not be told, and why. */
export type Unsure = { key: FactKey; reason: string }

/** What one giving of a screen yields. */
export type Yield = { found: Found[]; unsure: Unsure[] }

export const nothing = (): Yield => ({ found: [], unsure: [] })

/** The subject that a key may have, or null: a host's version says nothing of a VM. */
export function fitting(subject: Subject | null, key: FactKey): Subject | null {
  return subject && FACT_KEYS[key].of === subject.kind ? subject : null
}

/** A subject of the kind that a key is about. */
export function named(key: FactKey, name: string): Subject {
  return { kind: FACT_KEYS[key].of, name }
}

/** A found fact as the contract has it. */
export function toFact({ subject, key, value, quote }: Found, where: string, at: string): Fact {
  return { subject, key, value, certainty: 'seen', evidence: { source: 'screen', where, quote, at } } as Fact
}
