/**
 * When a line was written: ISO 8601 (UTC where it ends in `Z`), null where the line has no time, or a local date whose
 * order of day and month only other lines can tell.
 */
export type Time = string | null | LocalTime

/**
 * `first` and `second` are day and month in one order or the other; `clock` is `03:14:07` or `03:14:07.250`. A line of
 * syslog has no year.
 */
export type LocalTime = {
  first: number
  second: number
  year: number | undefined
  clock: string
  order: 'dmy' | 'mdy' | undefined
}

/** ISO 8601 in UTC where the time says its zone, else as it stands. */
export function utcOf(time: string | undefined): string | null {
  if (time === undefined) return null
  const iso = time.replace(',', '.')
  if (iso.endsWith('Z') || !/[+-]\d\d:?\d\d$/.test(iso)) return iso
  const at = Date.parse(iso.replace(/([+-]\d\d):?(\d\d)$/, '$1:$2'))
  return Number.isNaN(at) ? iso : new Date(at).toISOString()
}

const ISO = /^\[?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:[.,]\d{1,9})?)(Z|[+-]\d\d:?\d\d)?\]?/
const LOCAL =
  /^\[?(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})[,\sT]\s?(午前|午後)?\s?(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d{1,3})\d{0,6})?(?:\s?([AaPp])\.?[Mm]\.?)?\]?/
/** `ping -D` writes seconds since 1970. */
const EPOCH = /^\[(\d{9,10})(\.\d{1,6})?\]/

/** A clock without a date tells no time, but is no part of the message. */
const CLOCK = /^\[?(?:午前|午後)?\s?\d{1,2}:\d\d:\d\d(?:[.,]\d{1,6})?(?: ?[AaPp][Mm])?\]?(?=\s)/

/** The time a line starts with, and how much of the line it takes; none takes nothing. */
export function leadingTime(line: string): { time: Time; length: number } {
  const epoch = EPOCH.exec(line)
  if (epoch)
    return { time: new Date(Number(`${epoch[1]}${epoch[2] ?? ''}`) * 1000).toISOString(), length: epoch[0].length }
  const iso = ISO.exec(line)
  if (iso) return { time: utcOf(`${iso[1]}T${iso[2]}${iso[3] ?? ''}`), length: iso[0].length }
  const local = LOCAL.exec(line)
  if (local) return { time: localTime(local), length: local[0].length }
  return { time: null, length: CLOCK.exec(line)?.[0].length ?? 0 }
}

function localTime([, a = '', mark, b = '', c = '', day, hour, minute, second, fraction, half]: RegExpExecArray): Time {
  const clock = `${clockHour(Number(hour), HALVES[day ?? ''] ?? half)}:${minute}:${second}${fraction ? `.${fraction}` : ''}`
  if (a.length === 4) return `${a}-${two(Number(b))}-${two(Number(c))}T${clock}`
  if (c.length !== 4) return null
  const [first, other, year] = [Number(a), Number(b), Number(c)]
  return { first, second: other, year, clock, order: orderOf(first, other, mark) }
}

/** A number above twelve is a day; with dots the day stands first wherever such dates are written. */
function orderOf(first: number, second: number, mark: string | undefined): LocalTime['order'] {
  if (first > 12 || mark === '.') return 'dmy'
  return second > 12 ? 'mdy' : undefined
}

/** How Japanese Windows writes the halves of the day. */
const HALVES: Readonly<Record<string, string>> = { 午前: 'a', 午後: 'p' }

function clockHour(hour: number, half: string | undefined): string {
  if (!half) return two(hour)
  return two((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0))
}

const two = (value: number) => String(value).padStart(2, '0')

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Oct  5 13:13:36`, as syslog writes it: no year. Null for anything else. */
export function yearlessTime(text: string): Time {
  const [, month = '', day, clock = ''] = /^([A-Z][a-z]{2}) ([ \d]\d) (\S+)$/.exec(text) ?? []
  const at = MONTHS.indexOf(month)
  return at === -1 ? null : { first: Number(day), second: at + 1, year: undefined, clock, order: 'dmy' }
}

/** A local date, once the order of its file is known; null while it could be either. A day that is also its month is both. */
export function written(time: Time, order: LocalTime['order']): string | null {
  if (time === null || typeof time === 'string') return time
  const way = time.order ?? order ?? (time.first === time.second ? 'dmy' : undefined)
  if (!way || time.year === undefined) return null
  const [day, month] = way === 'dmy' ? [time.first, time.second] : [time.second, time.first]
  return isWithin(month, 12) && isWithin(day, 31) ? `${time.year}-${two(month)}-${two(day)}T${time.clock}` : null
}

const isWithin = (value: number, most: number) => value >= 1 && value <= most

/** Whether a time is told in UTC; any other is some clock's on the spot. */
export const isUtc = (time: Time) => typeof time === 'string' && time.endsWith('Z')

/** Milliseconds to reckon with, on a line of its own for local times; NaN where there is no time. */
export function reckon(at: string | null): number {
  return at === null ? Number.NaN : Date.parse(at.endsWith('Z') ? at : `${at}Z`)
}
