import { besideLogs } from '#shared/infer/beside-logs.ts'
import { flatten, type FlatCase } from '#shared/infer/case-facts.ts'
import { idOf, view, type Ledger, type View } from '#shared/infer/ledger.ts'
import type { Premises } from '#shared/infer/rule.ts'
import type { Seen, VmName } from '#shared/model/case.ts'

/** What was read of one VM, and what would have been read had nothing been struck out: its evidence is shown as struck. */
export type Reading = { ledger: Ledger; look: View; now: string; flat: FlatCase; unstruck: FlatCase }

/** Joins what the ledger knows of a VM. */
export function readingOf(ledger: Ledger, { origin, name }: VmName, given: Omit<Premises, 'view'>): Reading {
  const flat = flatten(ledger, origin, name, given)
  const unstruck = ledger.struck.size === 0 ? flat : flatten({ ...ledger, struck: new Set() }, origin, name, given)
  return { ledger, look: view(ledger, given.now), now: given.now, flat, unstruck }
}

/** Beside what screens told what logs did: the worse of the two stands, and a disagreement is told. */
export function withLogs(reading: Reading, logs: readonly Seen[]): Reading {
  if (logs.length === 0) return reading
  return { ...reading, flat: besideIn(reading.flat, logs), unstruck: besideIn(reading.unstruck, logs) }
}

function besideIn(flat: FlatCase, logs: readonly Seen[]): FlatCase {
  const joined = besideLogs(seenOf(flat), logs)
  const differing = logs.filter(({ key, value }) => key in flat.facts && flat.facts[key] !== value)
  return {
    facts: Object.fromEntries(joined.map(({ key, value }) => [key, value])),
    because: Object.fromEntries(joined.map(({ key, because }) => [key, because])),
    conflicts: [...flat.conflicts, ...differing.map(({ key }) => key)],
  }
}

/** A flat case key by key. */
export function seenOf({ facts, because }: FlatCase): Seen[] {
  return Object.entries(facts).map(([name, value]) => {
    const key = name as Seen['key']
    return { key, value, because: because[key] ?? [] }
  })
}

export const isStruck = ({ ledger }: Reading, entry: Parameters<typeof idOf>[0]): boolean =>
  ledger.struck.has(idOf(entry))
