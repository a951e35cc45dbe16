import { buildRule } from './build-rule.ts'
import type { Ledger } from './ledger.ts'
import { view } from './ledger.ts'
import type { Inferred, Premises, Rule } from './rule.ts'
import { sameHost } from './same-host.ts'

const RULES: Rule[] = [buildRule, sameHost]

/** What follows from the facts of a ledger. Made anew from what stands each time, so that nothing outlives what it rests on. */
export function infer(ledger: Ledger, given: Omit<Premises, 'view'>): Inferred[] {
  const premises = { ...given, view: view(ledger, given.now) }
  return RULES.flatMap((rule) => rule(premises))
}
