import { expandLogs } from './compact-logs.ts'

/**
 * The parts of a packed case under their own names, nothing checked yet: what is no case becomes something that `checkCase`
 * names. Letters that no release up to this one knows keep their own name.
 */
export function expand(packed: unknown): unknown {
  if (!isRecord(packed)) return packed
  const { i, t, c, u, h, m, n, o, e, a, s, k, l, ...unknown } = packed
  const at = (since: unknown) => timeFrom(c, since)
  const vm = Array.isArray(m) ? { origin: m[0] as unknown, name: m[1] as unknown } : (m ?? null)
  const entries = mapRows(e, (row) => entryFrom(row, at))
  const entry = (place: unknown) => (Array.isArray(entries) && typeof place === 'number' ? entries[place] : undefined)
  return {
    ...unknown,
    id: i,
    topic: t,
    createdAt: at(0),
    updatedAt: at(u ?? 0),
    archivedAt: h === undefined ? null : at(h),
    vm,
    title: n ?? (isRecord(vm) ? vm['name'] : ''),
    note: o ?? '',
    answers: mapRows(a, ([key, value, since]) => ({ key, value, at: at(since) })),
    seen: mapRows(s, ([key, value, since, ...places]) => ({ key, value, at: at(since), because: places.map(entry) })),
    ticks: mapRows(k, ([step, since, result]) => ({ step, at: at(since), result: result ?? '' })),
    ...(l === undefined ? {} : { logs: expandLogs(l, at) }),
  }
}

/** A row as `compact` wrote it, as the entry it was. */
function entryFrom(row: unknown[], at: (since: unknown) => unknown): unknown {
  const [origin, kind, name, key, value, source, quote, since, where, certainty, ref, file, line] = row
  const time = typeof since === 'number' ? at(since) : since
  return {
    origin,
    fact: {
      subject: { kind, name, ...given('ref', ref) },
      key,
      value,
      certainty: certainty ?? 'seen',
      evidence: {
        source,
        where: where ?? origin,
        quote,
        ...given('at', time),
        ...given('file', file),
        ...given('line', line),
      },
    },
  }
}

const given = (name: string, value: unknown) => (value === null || value === undefined ? {} : { [name]: value })

/** Absent rows are none; what is not a list stays what it is. */
function mapRows(rows: unknown, made: (row: unknown[]) => unknown): unknown {
  if (!Array.isArray(rows)) return rows ?? []
  return rows.map((row: unknown) => (Array.isArray(row) ? made(row) : row))
}

/** The time so many milliseconds after the start; undefined where either is none. */
function timeFrom(start: unknown, since: unknown): string | undefined {
  if (typeof start !== 'number' || typeof since !== 'number') return undefined
  const moment = new Date(start + since)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
