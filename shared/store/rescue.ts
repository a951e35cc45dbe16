import { carry, type StoredCase } from '#shared/handoff/carry.ts'
import { PARTS, type CarriedCase } from '#shared/handoff/carried.ts'
import { checkCase } from '#shared/handoff/check-case.ts'
import { DATABASE_NAME } from './database.ts'
import { canOpen, type RawRows, type RawTable, readRaw } from './raw-rows.ts'
import { compare } from './records.ts'
import type { Store } from './store.ts'

/** What could be saved. `lost` counts the parts that could not be read or make no sense; `unread` says that the database did not open. */
export type Rescued = { cases: CarriedCase[]; lost: number; unread: boolean }

/** How long a database that never answers is waited for. */
const PATIENCE_MS = 10_000

/**
 * Every case that can still be had, from the database read past the store, and from what this page knows of it. Never rejects, and
 * writes nothing. `topic` stands for that of a case of which only rows are left.
 */
export async function rescueCases(store: Store, topic: string, name = DATABASE_NAME): Promise<Rescued> {
  const tables = await Promise.race([readRaw(name), after(PATIENCE_MS)])
  const found = new Map<string, Found>()
  if (tables) gather(tables, found)
  for (const open of store.lastKnown()) if (!found.has(open.record.id)) found.set(open.record.id, open)
  const checked = [...found].map(([id, one]) => checkedCase(id, one, topic))
  const lost = [...Object.values(tables ?? {}), ...checked].reduce((sum, one) => sum + one.lost, 0)
  const cases = checked.flatMap((one) => one.case ?? [])
  return { cases: cases.sort(newestFirst), lost, unread: tables === null }
}

/** The rows of one case; `record` is null where its own row is gone. */
type Found = { record: unknown; answers: unknown[]; seen: unknown[]; ticks: unknown[] }

function gather(tables: Record<RawTable, RawRows>, found: Map<string, Found>): void {
  const of = (id: unknown): Found => {
    const key = String(id)
    const one = found.get(key) ?? { record: null, answers: [], seen: [], ticks: [] }
    found.set(key, one)
    return one
  }
  for (const row of tables.cases.rows) if (isRecord(row)) of(row['id']).record = row
  for (const table of ['answers', 'seen', 'ticks'] as const)
    for (const row of tables[table].rows) if (isRecord(row)) of(row['caseId'])[table].push(row)
}

function checkedCase(id: string, one: Found, topic: string): { case: CarriedCase | null; lost: number } {
  const { input, mended } = travelling(id, one, topic)
  const { case: sound, problems } = checkCase(input)
  return { case: sound, lost: problems.length + (mended ? 1 : 0) }
}

/**
 * A case as it travels, within the limits where that can be had of it, else as it lies there: the check says what is wrong with it.
 * What its own row no longer tells is taken from the others.
 */
function travelling(id: string, { record, ...rows }: Found, topic: string): { input: unknown; mended: boolean } {
  const bare = { id, topic, vm: null, title: '', note: '', archivedAt: null }
  const told: Record<string, unknown> = isRecord(record) ? record : bare
  const createdAt = [told['createdAt'], told['updatedAt'], ...timesOf(rows)].find(isTime)
  const updatedAt = isTime(told['updatedAt']) ? told['updatedAt'] : createdAt
  const whole = { ...told, createdAt, updatedAt }
  return { input: fitted({ record: whole, ...rows }), mended: told !== record || createdAt !== told['createdAt'] }
}

function fitted({ record, ...rows }: Found & { record: Record<string, unknown> }): unknown {
  try {
    return carry({ record, ...rows } as unknown as StoredCase)
  } catch {
    const own = Object.entries(record).filter(([name]) => PARTS.some((part) => part === name))
    return { ...Object.fromEntries(own), ...rows }
  }
}

/** When the rows were written, the first one first. */
const timesOf = ({ answers, seen, ticks }: Omit<Found, 'record'>): string[] =>
  [...answers, ...seen, ...ticks]
    .map((row) => (isRecord(row) ? row['at'] : null))
    .filter(isTime)
    .sort(compare)

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const newestFirst = (one: CarriedCase, other: CarriedCase) => compare(other.updatedAt, one.updatedAt)

const after = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms))

/** What became of a reset. `blocked`: another tab holds the database; `failed`: the browser cannot delete it, or open one after. */
export type Reset = 'done' | 'blocked' | 'failed'

/** Deletes the database with all that is in it, and tries whether a new one could be opened. Never rejects. */
export async function resetDatabase(name = DATABASE_NAME): Promise<Reset> {
  const deleted = await deleteDatabase(name)
  return deleted === 'done' && !(await canOpen(name)) ? 'failed' : deleted
}

function deleteDatabase(name: string): Promise<Reset> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(name)
      request.addEventListener('success', () => resolve('done'))
      request.addEventListener('blocked', () => resolve('blocked'))
      request.addEventListener('error', () => resolve('failed'))
    } catch {
      resolve('failed')
    }
  })
}
