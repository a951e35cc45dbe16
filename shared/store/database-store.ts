import { liveQuery, type Table } from 'dexie'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import { type Database, withReopening } from './database.ts'
import { databaseShelf } from './database-shelf.ts'
import { newId } from './record-id.ts'
import { rowsFrom, settingsFrom } from './settings-rows.ts'
import { StoreError, toStoreError } from './store-error.ts'
import { byTime, newCase, now } from './records.ts'
import type { CaseRecord, OpenCase, Settings, Stop, Store } from './store.ts'

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
    answer: (caseId, key, value) => answer(db, caseId, key, value),
    unanswer: (caseId, key) => unanswer(db, caseId, key),
    describeCase: (caseId, described) => write(db, async () => change(db, caseId, described)),
    removeCase: (caseId) => write(db, () => removeCase(db, caseId)),
    restoreCase: (open) => write(db, () => restoreCase(db, open)),
    changeSettings: async (change) =>
      void (await write(db, () => db.settings.bulkPut(rowsFrom(change)), [db.settings])),
    removeEverything: async () => void (await write(db, () => clear(db.tables), db.tables)),
  }
}

/** Runs `work` in one transaction, over the case tables if not said otherwise; rejects with a `StoreError`. */
async function write<T>(
  db: Database,
  work: () => PromiseLike<T>,
  tables: Table[] = [db.cases, db.answers],
): Promise<T> {
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

/** The case and its answers as they are at one moment. */
function readCase(db: Database, id: string): PromiseLike<OpenCase | null> {
  return db.transaction('r', db.cases, db.answers, async () => {
    const [record, answers] = await Promise.all([db.cases.get(id), db.answers.where({ caseId: id }).toArray()])
    return record ? { record, answers: answers.sort(byTime) } : null
  })
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
  await write(db, () => restoreCase(db, open))
  return open.record
}

function answer(db: Database, caseId: string, key: CaseKey, value: CaseValue): Promise<void> {
  const at = now()
  return write(db, async () => {
    await change(db, caseId, { updatedAt: at })
    await db.answers.put({ caseId, key, value, at })
  })
}

function unanswer(db: Database, caseId: string, key: CaseKey): Promise<void> {
  return write(db, async () => {
    await change(db, caseId, { updatedAt: now() })
    await db.answers.delete([caseId, key])
  })
}

async function change(db: Database, caseId: string, changed: Partial<CaseRecord>): Promise<void> {
  const record = await db.cases.get(caseId)
  if (!record) throw new StoreError('gone')
  await db.cases.put({ ...record, ...changed })
}

async function removeCase(db: Database, caseId: string): Promise<OpenCase | null> {
  const open = await readCase(db, caseId)
  await Promise.all([db.cases.delete(caseId), db.answers.where({ caseId }).delete()])
  return open
}

async function restoreCase(db: Database, open: OpenCase): Promise<void> {
  await Promise.all([db.cases.put(open.record), db.answers.bulkPut(open.answers)])
}

const clear = (tables: Table[]) => Promise.all(tables.map((table) => table.clear()))
