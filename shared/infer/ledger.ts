import type { Entry, Fact, FactKey, FactValue, Subject, SubjectKind } from '#shared/model/fact.ts'

/** All facts known now, by their number, in the order in which they came. A struck-out fact stays, but counts no more. */
export type Ledger = { entries: readonly Entry[]; struck: ReadonlySet<string> }

export const EMPTY: Ledger = { entries: [], struck: new Set() }

/** Adds facts of one origin. A fact that was known already only becomes younger. */
export function add(ledger: Ledger, origin: string, facts: readonly Fact[]): Ledger {
  const fresh = facts.map((fact) => ({ origin, fact }))
  const again = new Set(fresh.map(idOf))
  return { ...ledger, entries: [...ledger.entries.filter((entry) => !again.has(idOf(entry))), ...fresh] }
}

/** Takes a wrong fact out: what rests on it falls with it, because inferences are made anew each time. */
export function strikeOut(ledger: Ledger, entry: Entry): Ledger {
  return { ...ledger, struck: new Set([...ledger.struck, idOf(entry)]) }
}

/** Takes a struck-out fact back in. */
export function takeBackIn(ledger: Ledger, id: string): Ledger {
  return { ...ledger, struck: new Set([...ledger.struck].filter((one) => one !== id)) }
}

/** Forgets what one origin told, as when its grant is revoked. */
export function forget(ledger: Ledger, origin: string): Ledger {
  return { ...ledger, entries: ledger.entries.filter((entry) => entry.origin !== origin) }
}

/** Names an entry by what it says, so that the same wrong fact read again is struck out still. */
export function idOf({ origin, fact }: Entry): string {
  const { subject, key, value, certainty } = fact
  return JSON.stringify([origin, subject.kind, subject.name, key, value, certainty])
}

/** What is known of one key of one subject: the newest value, and the others that disagree with it. */
export type Known = { entry: Entry; age: Age; disagreeing: Entry[] }
export type Age = 'fresh' | 'stale'

/** How long a fact holds, in minutes. What runs ages in minutes, what is set in days, a build in weeks. */
const HOLDS: Partial<Record<FactKey, number>> = {
  'vm.snapshot-task': 10,
  'vm.snapshot-names': 60,
  'vm.snapshot-count': 60,
  'vm.backup-snapshot': 60,
  'vm.disk-on-delta': 60,
  'vm.consolidation': 12 * 60,
  'vm.host': 24 * 60,
  'host.version': 28 * 24 * 60,
  'host.build': 28 * 24 * 60,
}
const HOLDS_ELSE = 7 * 24 * 60

/** A look at a ledger at one moment. */
export type View = {
  known: (origin: string, kind: SubjectKind, name: string, key: FactKey) => Known | null
  entries: readonly Entry[]
}

/** Of each origin, subject and key the newest entry that is not struck out, with those of other sources that disagree. */
export function view({ entries, struck }: Ledger, now: string): View {
  const standing = entries.filter((entry) => !struck.has(idOf(entry)))
  const slots = new Map<string, Entry[]>()
  for (const entry of standing) {
    const slot = slotOf(entry.origin, entry.fact.subject, entry.fact.key)
    slots.set(slot, [...(slots.get(slot) ?? []), entry])
  }
  return {
    entries: [...slots.values()].flatMap((slot) => newestOf(slot) ?? []),
    known: (origin, kind, name, key) => {
      const slot = slots.get(slotOf(origin, { kind, name }, key)) ?? []
      const newest = newestOf(slot)
      return newest && { entry: newest, age: ageOf(newest.fact, now), disagreeing: disagreeing(newest, slot) }
    },
  }
}

const slotOf = (origin: string, { kind, name }: Subject, key: FactKey) => JSON.stringify([origin, kind, name, key])

/** The one read last; of two of one moment the one that came last. */
function newestOf(slot: readonly Entry[]): Entry | null {
  return slot.reduce<Entry | null>(
    (best, entry) => (best === null || timeOf(entry) >= timeOf(best) ? entry : best),
    null,
  )
}

function timeOf({ fact }: Entry): number {
  const time = Date.parse(fact.evidence.at ?? '')
  return Number.isNaN(time) ? 0 : time
}

/** Another place or another way of knowing says another thing. An older value from the same place was only overtaken. */
function disagreeing(newest: Entry, slot: readonly Entry[]): Entry[] {
  const { value, evidence } = newest.fact
  return slot.filter(
    ({ fact }) =>
      JSON.stringify(fact.value) !== JSON.stringify(value) &&
      (fact.evidence.where !== evidence.where || fact.evidence.source !== evidence.source),
  )
}

/** Whether a fact still holds, by how long facts of its kind do. */
export function ageOf({ key, evidence }: Fact, now: string): Age {
  const minutes = (Date.parse(now) - Date.parse(evidence.at ?? '')) / 60_000
  return minutes > (HOLDS[key] ?? HOLDS_ELSE) ? 'stale' : 'fresh'
}

/** A known value of a key, or null where nothing, or only "unknown", is known. */
export function valueOf<K extends FactKey>(known: Known | null, _key: K): FactValue<K> | null {
  const value = known?.entry.fact.value
  return value === undefined || value === 'unknown' ? null : (value as FactValue<K>)
}
