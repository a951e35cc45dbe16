import type { Entry } from '#shared/model/fact.ts'
import type { CarriedCase } from './carried.ts'
import { type CompactLogs, compactLogs } from './compact-logs.ts'

/**
 * A case in few letters, for links. The letters are fixed for ever: old links must stay readable, so a new part gets a new letter
 * and a row grows only at its end. Entries stand once, whatever they speak for; times count in milliseconds from the case's start.
 */
export type Compact = {
  i: string
  t: string
  c: number
  u?: number
  h?: number
  m?: [origin: string, name: string]
  n?: string
  o?: string
  e?: unknown[][]
  a?: unknown[][]
  s?: unknown[][]
  k?: unknown[][]
  l?: CompactLogs
}

/** Packs a case. */
export function compact(one: CarriedCase): Compact {
  const start = Date.parse(one.createdAt)
  const since = (at: string) => Date.parse(at) - start
  const table = new EntryTable(since)
  const answers = one.answers.map(({ key, value, at }) => [key, value, since(at)])
  const seen = one.seen.map(({ key, value, at, because }) => [
    key,
    value,
    since(at),
    ...because.map((entry) => table.place(entry)),
  ])
  const ticks = one.ticks.map(({ step, at, result }) => trimmed([step, since(at), result || null]))
  return {
    i: one.id,
    t: one.topic,
    c: start,
    ...(one.updatedAt === one.createdAt ? {} : { u: since(one.updatedAt) }),
    ...(one.archivedAt === null ? {} : { h: since(one.archivedAt) }),
    ...(one.vm === null ? {} : { m: [one.vm.origin, one.vm.name] as [string, string] }),
    ...(one.title === (one.vm?.name ?? '') ? {} : { n: one.title }),
    ...(one.note === '' ? {} : { o: one.note }),
    ...(table.rows.length === 0 ? {} : { e: table.rows }),
    ...(answers.length === 0 ? {} : { a: answers }),
    ...(seen.length === 0 ? {} : { s: seen }),
    ...(ticks.length === 0 ? {} : { k: ticks }),
    ...logsOf(one, since),
  }
}

const logsOf = ({ logs }: CarriedCase, since: (at: string) => number): Pick<Compact, 'l'> =>
  logs ? { l: compactLogs(logs, (at) => (isPlain(at) ? since(at) : at)) } : {}

/** The entries of a case, each once. */
class EntryTable {
  readonly rows: unknown[][] = []
  readonly #places = new Map<string, number>()
  readonly #since: (at: string) => number

  constructor(since: (at: string) => number) {
    this.#since = since
  }

  /** Where the entry stands. */
  place(entry: Entry): number {
    const row = entryRow(entry, this.#since)
    const text = JSON.stringify(row)
    const place = this.#places.get(text) ?? this.rows.push(row) - 1
    this.#places.set(text, place)
    return place
  }
}

/** An entry as a row; null where there is nothing, where the place is the origin, and where the fact was seen. */
function entryRow({ origin, fact }: Entry, since: (at: string) => number): unknown[] {
  const { subject, key, value, certainty, evidence } = fact
  return trimmed([
    origin,
    subject.kind,
    subject.name,
    key,
    value,
    evidence.source,
    evidence.quote,
    evidence.at === undefined ? null : isPlain(evidence.at) ? since(evidence.at) : evidence.at,
    evidence.where === origin ? null : evidence.where,
    certainty === 'seen' ? null : certainty,
    subject.ref ?? null,
    evidence.file ?? null,
    evidence.line ?? null,
  ])
}

/** Whether a time can be written as a number and come back as the same text. */
function isPlain(at: string): boolean {
  const moment = new Date(at)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === at
}

function trimmed(row: unknown[]): unknown[] {
  const last = row.findLastIndex((cell) => cell !== null)
  return row.slice(0, last + 1)
}
