import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Reason } from '#shared/model/decision.ts'

/** A key's value with the facts it rests on, or the absent keys that could give it one. */
export type Looked = { value: CaseValue; because: Reason[] } | { missing: CaseKey[] }
export type Lookup = (key: CaseKey) => Looked

/** A condition's truth with the facts that make it so, or open with the absent keys that could close it. */
export type Finding = { is: boolean; because: Reason[] } | { is: 'open'; missing: CaseKey[] }

/**
 * Evaluates a condition in three values (Kleene): what rests on an absent fact is open, unless the other facts decide it.
 * "unknown" is a value like any other: it matches only where it is listed.
 */
export function evaluate(condition: Condition, look: Lookup): Finding {
  if ('all' in condition) return joined(condition.all, false, look)
  if ('any' in condition) return joined(condition.any, true, look)
  if ('not' in condition) return opposite(evaluate(condition.not, look))
  const looked = look(condition.key)
  if ('missing' in looked) return { is: 'open', missing: looked.missing }
  const { value, because } = looked
  const matches = 'is' in condition ? condition.is.includes(value) : atLeast(value, condition['at-least'])
  return { is: matches, because }
}

/** One false part decides an `all`, one true part an `any`; its reasons are all the parts that decide. */
function joined(parts: Condition[], decisive: boolean, look: Lookup): Finding {
  const findings = parts.map((part) => evaluate(part, look))
  const deciding = findings.filter((finding) => finding.is === decisive)
  if (deciding.length > 0) return { is: decisive, because: reasonsOf(deciding) }
  const missing = missingOf(findings)
  return missing.length > 0 ? { is: 'open', missing } : { is: !decisive, because: reasonsOf(findings) }
}

function opposite(finding: Finding): Finding {
  return finding.is === 'open' ? finding : { is: !finding.is, because: finding.because }
}

function atLeast(value: CaseValue, least: number): boolean {
  return typeof value === 'number' && value >= least
}

/** The reasons of findings, each key once. */
export function reasonsOf(findings: readonly Finding[]): Reason[] {
  const all = findings.flatMap((finding) => (finding.is === 'open' ? [] : finding.because))
  return [...new Map(all.map((reason) => [reason.key, reason])).values()]
}

/** The absent keys of the findings that are open, each once. */
export function missingOf(findings: readonly Finding[]): CaseKey[] {
  return [...new Set(findings.flatMap((finding) => (finding.is === 'open' ? finding.missing : [])))]
}
