import type { StunCause } from '#shared/model/reading.ts'
import type { Neighbour } from '../rules/rule.ts'

/** A neighbouring line with its place: `at` in milliseconds (NaN for none), `line` its number. */
export type Mark = Neighbour & { at: number; line: number }

/** A stun as far as its cause goes: its end and length in milliseconds. */
export type Place = { at: number; ms: number; line: number }

const SECOND = 1000
const MINUTE = 60 * SECOND

/** For how long after its last line a cause can still be at work, while no line says that it has ended. */
const LASTS: Record<Neighbour['cause'], number> = {
  'snapshot-remove': 60 * MINUTE,
  consolidate: 60 * MINUTE,
  'snapshot-create': 10 * MINUTE,
  'hot-add': 2 * MINUTE,
  vmotion: 2 * MINUTE,
  device: 30 * SECOND,
  cbt: 10 * SECOND,
}
const WEAK_LASTS = 5 * SECOND
/** A line this much later than a stun that stands behind it tells of another order, of clocks or of files: nothing of the stun. */
const OUT_OF_ORDER = -SECOND
/** A line that ends a cause may be written a little before the stun it belongs to is over. */
const AFTER_END = SECOND
/** How long after a stun a line can still tell its cause. */
export const FOLLOWS = 10 * SECOND
/** Without times, neighbours are at most so many lines apart. */
const LINES_APART = 20

/**
 * Why a VM stood still: told by the nearest line before that fits in time, else by one soon after that says what went on
 * or ended. `before` and `after` are in the order of the log.
 */
export function causeOf(stun: Place, before: readonly Mark[], after: readonly Mark[]): StunCause {
  const fitting = before.filter((mark) => reaches(mark, stun) && !isOver(mark, before, stun)).toReversed()
  const strong = fitting.find((mark) => !mark.weak)
  if (strong) return named(strong.cause, fitting)
  const next = after.find((mark, at) => !mark.weak && follows(mark, stun) && !hasBegun(mark, after.slice(0, at + 1)))
  if (next) return named(next.cause, fitting)
  return fitting.find((mark) => mark.weak)?.cause ?? 'unknown'
}

/** Adding memory runs as a migration within the host; a consolidate task writes the lines of a removal. */
function named(cause: Neighbour['cause'], fitting: readonly Mark[]): StunCause {
  const has = (other: Neighbour['cause']) => fitting.some((mark) => mark.cause === other)
  if (cause === 'vmotion' && has('hot-add')) return 'hot-add'
  return cause === 'snapshot-remove' && has('consolidate') ? 'consolidate' : cause
}

function reaches(mark: Mark, stun: Place): boolean {
  const apart = stun.at - mark.at
  if (Number.isNaN(apart)) return stun.line - mark.line <= LINES_APART
  if (apart < OUT_OF_ORDER) return false
  if (mark.phase === 'end') return apart - stun.ms <= AFTER_END
  return apart <= (mark.weak ? WEAK_LASTS : LASTS[mark.cause])
}

/** A line that says something went on counts no more once a later line said that it ended, before this stun began. */
function isOver(mark: Mark, before: readonly Mark[], stun: Place): boolean {
  const end = before.findLast((other) => endOf(other) === endOf(mark) && other.phase === 'end')
  if (!end || end === mark || before.indexOf(end) < before.indexOf(mark)) return false
  return !reaches(end, stun)
}

/** A consolidate task ends with the line that ends a removal. */
const endOf = ({ cause }: Mark) => (cause === 'consolidate' ? 'snapshot-remove' : cause)

/** What begins after a stun is not its cause, and nor is what goes on or ends from there. */
const hasBegun = (mark: Mark, after: readonly Mark[]) =>
  after.some((other) => other.phase === 'begin' && endOf(other) === endOf(mark))

function follows(mark: Mark, stun: Place): boolean {
  const apart = mark.at - stun.at
  return Number.isNaN(apart) ? mark.line - stun.line <= LINES_APART : apart >= OUT_OF_ORDER && apart <= FOLLOWS
}
