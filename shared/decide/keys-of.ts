import type { CaseKey } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'

/** Every key a condition asks about, as often as it does. */
export function keysOf(condition: Condition): CaseKey[] {
  if ('all' in condition) return condition.all.flatMap(keysOf)
  if ('any' in condition) return condition.any.flatMap(keysOf)
  if ('not' in condition) return keysOf(condition.not)
  return [condition.key]
}
