import { liveQuery, type Table } from 'dexie'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import { type Database, withReopening } from './database.ts'
import {
  caseTables,
  changeCase,
  exchange,
  findOrMake,
  putAnswer,
  putCase,
  putSeen,
  putTick,
  readAll,
  readCase,
  takeCase,
} from './database-cases.ts'
import { databaseShelf } from './database-shelf.ts'
import { newId } from './record-id.ts'
import { rowsFrom, settingsFrom } from './settings-rows.ts'
import { toStoreError } from './store-error.ts'
import { keysOf, newCase, seenAnew, takenOver } from './records.ts'
import type { CaseRecord, Settings, Stop, Store } from './store.ts'

/** The store over an open database. Each write is one transaction, done when the browser says it is on the disk. */
export function databaseStore(db: Database): Store {
  return {
    kind: 'database',
    cause: null,
    packs: databaseShelf(db),
    watchCases: (listener) => watch(db, () => db.cases.orderBy('updatedAt').reverse().toArray(), listener),
    watchCase: (id, listener) => watch(db, () => readCase(db, id), listener),
    watchSettings: (listener) => watch(db, () => readSettings(db), listener),
    createCase: (topic, first) => createCase(db, topic, first),
    caseOf: (topic, vm) => write(db, () => findOrMake(db, topic, vm)),
    answer: (caseId, key, value) => write(db, () => putAnswer(db, caseId, key, value)),
    unanswer: (caseId, key) => write(db, () => putAnswer(db, caseId, key, null)),
    see: (caseId, seen) => write(db, () => putSeen(db, caseId, (before) => seenAnew(before, seen))),
    takeOver: (caseId, read) => write(db, () => putSeen(db, caseId, (before) => takenOver(before, keysOf(read), read))),
    leaveOut: (caseId, key) => write(db, () => putSeen(db, caseId, (before) => takenOver(before, [key]))),
    tick: (caseId, step, result, at) => write(db, () => putTick(db, { caseId, step, result, at })),
    describeCase: (caseId, described) => write(db, () => changeCase(db, caseId, described)),
    removeCase: (caseId) => write(db, () => takeCase(db, caseId)),
    restoreCase: (open) => write(db, () => putCase(db, open)),
    allCases: async () => readAll(db),
    exchangeCases: ({ put, remove }) => write(db, () => exchange(db, put, remove)),
    changeSettings: async (change) =>
      void (await write(db, () => db.settings.bulkPut(rowsFrom(change)), [db.settings])),
    removeEverything: async () => void (await write(db, () => clear(db.tables), db.tables)),
  }
}

/** Runs `work` in one transaction, over the case tables if not said otherwise; rejects with a `StoreError`. */
async function write<T>(db: Database, work: () => PromiseLike<T>, tables: Table[] = caseTables(db)): Promise<T> {
  try {
    return await withReopening(db, () => db.transaction('rw', tables, work))
  } catch (error) {
    throw toStoreError(error)
  }
}

function watch<T>(db: Database, query: () => PromiseLike<T>, listener: (found: T) => void): Stop {
  const subscription = liveQuery(() => withReopening(db, query)).subscribe({
    next: listener,
    error: () => undefined, // the next write meets the same trouble and reports it to the person
  })
  return () => subscription.unsubscribe()
}

async function readSettings(db: Database): Promise<Settings> {
  return settingsFrom(await db.settings.toArray())
}

async function createCase(
  db: Database,
  topic: string,
  first: { key: CaseKey; value: CaseValue }[],
): Promise<CaseRecord> {
  const open = newCase(newId(), topic, first)
  await write(db, () => putCase(db, open))
  return open.record
}

const clear = (tables: Table[]) => Promise.all(tables.map((table) => table.clear()))
