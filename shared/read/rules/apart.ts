import { reckon, written, type LocalTime, type Time } from './time.ts'

/** A leap year, so that every day of a line without a year exists. */
const ANY_YEAR = 2000
const DAY = 86_400_000

/**
 * Milliseconds from one line to a later one; NaN where the two cannot be compared. Where day and month may be either way
 * round, the nearer of both readings counts; where lines have no year, January follows December.
 */
export function apart(from: Time, to: Time): number {
  if (isLocal(from) && isLocal(to)) return localApart(from, to)
  return isLocal(from) || isLocal(to) ? Number.NaN : reckon(to) - reckon(from)
}

const isLocal = (time: Time): time is LocalTime => time !== null && typeof time !== 'string'

function localApart(from: LocalTime, to: LocalTime): number {
  const known = from.order ?? to.order
  const orders = known ? [known] : (['dmy', 'mdy'] as const)
  const found = orders.map((order) => reckonIn(to, order) - reckonIn(from, order)).filter((ms) => !Number.isNaN(ms))
  const [nearest = Number.NaN] = found.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  return from.year === undefined && nearest < -180 * DAY ? nearest + 366 * DAY : nearest
}

const reckonIn = (time: LocalTime, order: LocalTime['order']) =>
  reckon(written({ ...time, order, year: time.year ?? ANY_YEAR }, order))
