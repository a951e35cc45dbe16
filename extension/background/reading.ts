import { flatten, type FlatCase } from '#shared/infer/case-facts.ts'
import { idOf, view, type Ledger, type View } from '#shared/infer/ledger.ts'
import type { Premises } from '#shared/infer/rule.ts'
import type { VmName } from '#shared/model/case.ts'

/** What was read of one VM, and what would have been read had nothing been struck out: its evidence is shown as struck. */
export type Reading = { ledger: Ledger; look: View; now: string; flat: FlatCase; unstruck: FlatCase }

/** Joins what the ledger knows of a VM. */
export function readingOf(ledger: Ledger, { origin, name }: VmName, given: Omit<Premises, 'view'>): Reading {
  const flat = flatten(ledger, origin, name, given)
  const unstruck = ledger.struck.size === 0 ? flat : flatten({ ...ledger, struck: new Set() }, origin, name, given)
  return { ledger, look: view(ledger, given.now), now: given.now, flat, unstruck }
}

export const isStruck = ({ ledger }: Reading, entry: Parameters<typeof idOf>[0]): boolean =>
  ledger.struck.has(idOf(entry))
