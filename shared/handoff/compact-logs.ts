import type { KeptLogs, Stun, TimelineEntry } from '#shared/model/reading.ts'

/** A time as a number where it comes back as the same text, else as it is. */
export type Since = (at: string) => number | string

/**
 * What a case keeps of logs in few letters, for links. Fixed for ever like the rest of a link; a row grows only at its end. Texts
 * stand once, and rows name them by their place.
 */
export type CompactLogs = [
  at: number | string,
  left: number,
  texts: string[],
  files: number[],
  stuns: Row[],
  events: Row[],
]
type Row = (number | string | null)[]

/** Packs what a case keeps of logs. */
export function compactLogs({ at, files, stuns, timeline, left }: KeptLogs, since: Since): CompactLogs {
  const texts: string[] = []
  const places = new Map<string, number>()
  const place = (text: string) => {
    const found = places.get(text) ?? texts.push(text) - 1
    places.set(text, found)
    return found
  }
  const when = (time: string | null) => (time === null ? null : since(time))
  const stunRow = ({ ms, cause, at: end, file, line, vm }: Stun): Row =>
    trimmed([ms, cause, when(end), place(file), line, vm === undefined ? null : place(vm)])
  const eventRow = ({ kind, at: end, text, file, line, ms, subject }: TimelineEntry): Row =>
    trimmed([
      kind,
      when(end),
      place(text),
      place(file),
      line,
      ms ?? null,
      subject?.kind ?? null,
      subject ? place(subject.name) : null,
      subject?.ref ?? null,
    ])
  return [since(at), left, texts, files.map(place), stuns.map(stunRow), timeline.map(eventRow)]
}

/** The same under their own names, nothing checked yet. `at` makes a time of what `Since` made of it. */
export function expandLogs(packed: unknown, at: (since: unknown) => unknown): unknown {
  if (!Array.isArray(packed)) return packed
  const [time, left, texts, files, stuns, events] = packed as unknown[]
  const text = (place: unknown) =>
    Array.isArray(texts) && typeof place === 'number' ? (texts[place] as unknown) : place
  const when = (since: unknown) => (typeof since === 'number' ? at(since) : (since ?? null))
  return {
    at: when(time),
    left,
    files: Array.isArray(files) ? files.map(text) : files,
    stuns: mapped(stuns, ([ms, cause, end, file, line, vm]) => ({
      at: when(end),
      ms,
      cause,
      file: text(file),
      line,
      ...given('vm', vm, text),
    })),
    timeline: mapped(events, ([kind, end, told, file, line, ms, of, name, ref]) => ({
      at: when(end),
      kind,
      text: text(told),
      file: text(file),
      line,
      ...given('ms', ms),
      ...given('subject', of, () => ({ kind: of, name: text(name), ...given('ref', ref) })),
    })),
  }
}

const mapped = (rows: unknown, made: (row: unknown[]) => unknown): unknown =>
  Array.isArray(rows) ? rows.map((row: unknown) => (Array.isArray(row) ? made(row) : row)) : rows

const given = (name: string, value: unknown, made: (value: unknown) => unknown = (same) => same) =>
  value === null || value === undefined ? {} : { [name]: made(value) }

const trimmed = (row: Row): Row => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1)
