import type { Condition } from '#shared/model/condition.ts'
import type { WrittenCondition } from '../schema/condition.ts'

/** `is` becomes a list, always. */
export function toCondition(written: WrittenCondition): Condition {
  if ('all' in written) return { all: written.all.map(toCondition) }
  if ('any' in written) return { any: written.any.map(toCondition) }
  if ('not' in written) return { not: toCondition(written.not) }
  if ('at-least' in written) return { key: written.key, 'at-least': written['at-least'] }
  return { key: written.key, is: [written.is].flat() }
}
