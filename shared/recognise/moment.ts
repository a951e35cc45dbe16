/** A time as a console writes it. Where day and month could be changed over, both readings are kept. */
export type Moment = readonly [number, number]

const YEAR_FIRST = /^(?:\D{0,12})(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?/
const YEAR_LAST = /^(?:\D{0,12})(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?/
const AFTERNOON = /p\.?m\.?|午後/i
const MORNING = /a\.?m\.?|午前/i

/** Reads a time; null where it is none. Without a day, the day is not told and all are taken to be of one. */
export function momentOf(text: string): Moment | null {
  if (text.length > 60) return null
  const line = (/[^\u0020-\u007e]/.test(text) ? text.normalize('NFKC') : text).trim()
  const time = timeIn(line)
  const [, year, month, day] = YEAR_FIRST.exec(line) ?? []
  if (year) return both(dayAt(year, month, day), time)
  const [, first, second, last] = YEAR_LAST.exec(line) ?? []
  if (last) return either(dayAt(last, first, second), dayAt(last, second, first), time)
  const parsed = Date.parse(line)
  if (!Number.isNaN(parsed)) return [parsed, parsed]
  return time === null ? null : [time, time]
}

function both(day: number | null, time: number | null): Moment | null {
  return day === null ? null : [day + (time ?? 0), day + (time ?? 0)]
}

function either(one: number | null, other: number | null, time: number | null): Moment | null {
  const first = one ?? other
  const second = other ?? one
  return first === null || second === null ? null : [first + (time ?? 0), second + (time ?? 0)]
}

function dayAt(year: string, month: string | undefined, day: string | undefined): number | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return valid ? Date.UTC(full, Number(month) - 1, Number(day)) : null
}

function timeIn(line: string): number | null {
  const [, hours, minutes, seconds = '0'] = TIME.exec(line) ?? []
  if (!hours) return null
  const hour = Number(hours) % (AFTERNOON.test(line) || MORNING.test(line) ? 12 : 24)
  return ((hour + (AFTERNOON.test(line) ? 12 : 0)) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
}

/** Above 0: `a` is later; 0: the same; null: it depends on which of the numbers is the month. */
export function compareMoments(a: Moment, b: Moment): number | null {
  const [first, second] = [Math.sign(a[0] - b[0]), Math.sign(a[1] - b[1])]
  return first === second ? first : null
}
