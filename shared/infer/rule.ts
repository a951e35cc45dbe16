import type { Entry, Fact } from '#shared/model/fact.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { View } from './ledger.ts'

/** Which VM a proxy is, told openly: matched by name, or corrected by a person (null: it is none of these VMs). */
export type ProxyMatch = { proxy: string; vm: string | null; by: 'name' | 'person' }

/** What a rule may look at. Nothing else: a rule is a pure function of it. */
export type Premises = { view: View; builds: BuildTable; corrections: readonly ProxyMatch[]; now: string }

/** An inferred fact, and the entries it rests on: it falls with them. */
export type Inferred = { origin: string; fact: Fact; from: readonly Entry[]; rule: RuleName }

export type RuleName = 'build-rule' | 'same-host' | 'hotadd-hint'

export type Rule = (premises: Premises) => Inferred[]

/** The evidence of a conclusion: the rule's name and the texts of what it rests on. */
export function concluded(rule: RuleName, from: readonly Entry[], at: string): Fact['evidence'] {
  const quote = from.map(({ fact }) => `${fact.subject.name} ${fact.key} ${JSON.stringify(fact.value)}`).join('\n')
  return { source: 'rule', where: rule, quote, at }
}
