/**
 * A time as a console writes it. Where day and month could be changed over, both readings are kept.
 * Below 0: so long before now; below a day: of a day that is not told.
 */
export type Moment = readonly [number, number]

const YEAR_FIRST = /^(?:\D{0,12})(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?/
const YEAR_LAST = /^(?:\D{0,12})(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const TIME = /(\d{1,2})\s?[:時]\s?(\d{2})(?:\s?[:分]\s?(\d{2}))?/
const AFTERNOON = /p\.? ?m\.?|午後|下午|오후/i
const MORNING = /a\.? ?m\.?|午前|上午|오전/i

/** Reads a time; null where it is none. Without a day, the day is not told and all are taken to be of one. */
export function momentOf(text: string): Moment | null {
  if (text.length > 60) return null
  const line = (/[^\u0020-\u007e]/.test(text) ? text.normalize('NFKC') : text).trim()
  const time = timeIn(line)
  const [, year, month, day] = YEAR_FIRST.exec(line) ?? []
  if (year) return both(dayAt(year, month, day), time)
  const [, first, second, last] = YEAR_LAST.exec(line) ?? []
  if (last) return either(dayAt(last, first, second), dayAt(last, second, first), time)
  const ago = agoIn(line)
  if (ago !== null) return [ago, ago]
  const parsed = /\d{4}/.test(line) ? Date.parse(line) : Number.NaN
  if (!Number.isNaN(parsed)) return [parsed, parsed]
  return time === null ? null : [time, time]
}

const AGO = /^(?:about )?(\d{1,4}|an?|a few) ?(sec|min|hour|hr|day|week|month|year)[a-z]{0,4} ago$/i
const AGO_JA = /^約?\s?(\d{1,4})\s?(秒|分|時間|日|週間|か月|ヶ月|年)前$/
const NOW = /^(?:just now|now|たった今|今)$/i
const UNITS: Record<string, number> = {
  sec: 1,
  秒: 1,
  min: 60,
  分: 60,
  hour: 3600,
  hr: 3600,
  時間: 3600,
  day: 86_400,
  日: 86_400,
  week: 604_800,
  週間: 604_800,
  month: 2_592_000,
  か月: 2_592_000,
  ヶ月: 2_592_000,
  year: 31_536_000,
  年: 31_536_000,
}

/** `5 minutes ago`, `3 分前`. */
function agoIn(line: string): number | null {
  if (NOW.test(line)) return -1
  const [, count, unit] = AGO.exec(line) ?? AGO_JA.exec(line) ?? []
  if (count === undefined || unit === undefined) return null
  return -1 - (Number(count) || 1) * (UNITS[unit.toLowerCase()] ?? 0) * 1000
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

const DAY = 86_400_000
const scaleOf = ([at]: Moment) => (at < 0 ? 'ago' : at < DAY ? 'time' : 'day')

/** Above 0: `a` is later; 0: the same; null: they are told in different ways, or it depends on which of the numbers is the month. */
export function compareMoments(a: Moment, b: Moment): number | null {
  if (scaleOf(a) !== scaleOf(b)) return null
  const [first, second] = [Math.sign(a[0] - b[0]), Math.sign(a[1] - b[1])]
  return first === second ? first : null
}
