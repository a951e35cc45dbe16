import { Dexie, type EntityTable, type Table } from 'dexie'
import type { AnswerRecord, CaseRecord, LogBytes, SeenRecord, TickRecord } from './store.ts'
import type { SettingRow } from './settings-rows.ts'
import type { StoredPack } from './pack-shelf.ts'

/** The tables of version 3. `settings` also holds the pointer to the active pack. */
export type Database = Dexie & {
  packs: EntityTable<StoredPack, 'hash'>
  cases: EntityTable<CaseRecord, 'id'>
  answers: Table<AnswerRecord, [caseId: string, key: string]>
  seen: Table<SeenRecord, [caseId: string, key: string]>
  ticks: Table<TickRecord, [caseId: string, step: string]>
  logBytes: Table<LogBytes, [caseId: string, id: string]>
  settings: EntityTable<SettingRow, 'name'>
}

export const DATABASE_NAME = 'unstun'

/**
 * The database, not opened yet. Durability is strict: since Chrome 121 the default lets a write count as done while it
 * is only in the system's buffer, and an answer must outlive a killed browser. Dexie's cache is off because it shows
 * writes before they are durable.
 */
export function database(name: string): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  db.version(1).stores({
    packs: 'hash',
    cases: 'id, updatedAt',
    answers: '[caseId+key], caseId',
    settings: 'name',
  })
  db.version(2)
    .stores({
      cases: 'id, updatedAt, [vm.origin+vm.name]',
      seen: '[caseId+key], caseId',
      ticks: '[caseId+step], caseId',
    })
    .upgrade((old) => old.table('cases').toCollection().modify({ vm: null, archivedAt: null }))
  db.version(3).stores({ logBytes: '[caseId+id], caseId' })
  refuseNewer(db, db.verno)
  return db as Database
}

/** Dexie opens a database of a later version as if it were ours: what a later release laid down would be written over. */
function refuseNewer(db: Dexie, ours: number): void {
  const refuse = () => {
    if (db.backendDB().version >= (ours + 1) * 10)
      throw new DOMException('a newer version has changed the database', 'VersionError')
  }
  db.on('ready', refuse, true)
}

/** Opens the database and reads from every table, since a damaged one may open and fail only when it is read. */
export async function openAndTry(db: Database): Promise<void> {
  await db.open()
  await db.transaction('r', db.tables, () => Promise.all(db.tables.map((table) => table.limit(1).primaryKeys())))
}

/**
 * Runs `work`, and once more after opening the database anew when the first try failed: iOS closes databases of pages
 * in the background, and the first use afterwards fails (InvalidStateError, DatabaseClosedError, UnknownError).
 */
export async function withReopening<T>(db: Database, work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isLostConnection(error)) throw error
    db.close({ disableAutoOpen: false })
    await db.open()
    return work()
  }
}

const LOST = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError']

function isLostConnection(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const inner = 'inner' in error ? error.inner : null
  return ('name' in error && LOST.includes(String(error.name))) || isLostConnection(inner)
}
