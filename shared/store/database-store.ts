import { liveQuery, type Table } from 'dexie'
import { changeCase } from './change-case.ts'
import { type Database, withReopening } from './database.ts'
import { exchange, readAll } from './database-all-cases.ts'
import {
  caseTables,
  findOrMake,
  putAnswer,
  putCase,
  putReading,
  putSeen,
  putTick,
  readCase,
  takeCase,
  writtenTables,
} from './database-cases.ts'
import { deleteLog } from './database-logs.ts'
import { databaseShelf } from './database-shelf.ts'
import type { Health } from './health.ts'
import { newId } from './record-id.ts'
import { rowsFrom, settingsFrom } from './settings-rows.ts'
import { toStoreError } from './store-error.ts'
import { isAnswer, isCase, isSeen, isTick } from './sound-rows.ts'
import { newCase, newestFirst, seenAnew, takenOver } from './records.ts'
import { type CaseRecord, DEFAULT_SETTINGS, type OpenCase, type Settings, type Stop, type Store } from './store.ts'
import { watchOver } from './watch-over.ts'

/** The store over an open database. Each write is one transaction, done when the browser says it is on the disk. */
export function databaseStore(db: Database): Store {
  const health = watchOver(db)
  const withLogs = writtenTables(db)
  return {
    kind: 'database',
    cause: null,
    watchTrouble: (listener) => health.watch(listener),
    lastKnown: () => health.lastKnown(),
    packs: databaseShelf(db),
    watchCases: (listener) => watch({ db, health }, () => listCases(db, health), listener),
    watchCase: (id, listener) => watch({ db, health }, () => watchedCase(db, health, id), listener),
    watchSettings: (listener) => watch({ db, health }, () => readSettings(db), listener, DEFAULT_SETTINGS),
    createCase: (topic, first, content) => createCase(db, newCase(newId(), topic, first, content)),
    caseOf: (topic, vm) => write(db, () => findOrMake(db, topic, vm)),
    answer: (caseId, key, value) => write(db, () => putAnswer(db, caseId, { key, value })),
    answerAll: async (caseId, given, content) => {
      const more = content ? { content } : {}
      await write(db, () => Promise.all(given.map(({ key, value }) => putAnswer(db, caseId, { key, value }, more))))
    },
    unanswer: (caseId, key) => write(db, () => putAnswer(db, caseId, { key, value: null })),
    see: (caseId, seen) => write(db, () => putSeen(db, caseId, (before) => seenAnew(before, seen))),
    takeOver: (into, read, kept = {}) => write(db, () => putReading(db, into, read, kept), withLogs),
    logBytes: async (caseId, id) => (await withReopening(db, () => db.logBytes.get([caseId, id])))?.bytes ?? null,
    removeLog: (caseId, id) => write(db, () => deleteLog(db, caseId, id), withLogs),
    leaveOut: (caseId, key) => write(db, () => putSeen(db, caseId, (before) => takenOver(before, [key]))),
    tick: (caseId, step, result, at) => write(db, () => putTick(db, { caseId, step, result, at })),
    describeCase: (caseId, described) => write(db, () => changeCase(db, caseId, described)),
    removeCase: (caseId) => write(db, () => takeCase(db, caseId), withLogs),
    restoreCase: (open) => write(db, () => putCase(db, open), withLogs),
    allCases: async () => (await readAll(db)).flatMap((open) => soundCase(open) ?? []),
    exchangeCases: async ({ put, remove }) => {
      await write(db, () => exchange(db, put, remove), withLogs)
      if (health.trouble === 'deleted') await health.check(db)
    },
    changeSettings: async (change) =>
      void (await write(db, () => db.settings.bulkPut(rowsFrom(change)), [db.settings])),
    removeEverything: async () => {
      await write(db, () => clear(db.tables), db.tables)
      health.forgetAll()
    },
  }
}

/** Runs `work` in one transaction, over the tables of open cases if not said otherwise; rejects with a `StoreError`. */
async function write<T>(db: Database, work: () => PromiseLike<T>, tables: Table[] = caseTables(db)): Promise<T> {
  try {
    // As an async function, which Dexie follows through its awaits: of a promise it loses sight after some, and the browser commits too early.
    return await withReopening(db, () => db.transaction('rw', tables, async () => work()))
  } catch (error) {
    throw toStoreError(error)
  }
}

/** `otherwise` stands for what cannot be read at all, where something must. */
function watch<T>(
  { db, health }: { db: Database; health: Health },
  query: () => PromiseLike<T>,
  listener: (found: T) => void,
  otherwise?: T,
): Stop {
  const subscription = liveQuery(() => withReopening(db, query)).subscribe({
    next: listener,
    error: (error) => {
      health.tellOf(error)
      if (otherwise !== undefined) listener(otherwise)
    },
  })
  return () => subscription.unsubscribe()
}

/** The cases that can be drawn, the last changed first. */
async function listCases(db: Database, health: Health): Promise<CaseRecord[]> {
  // All at once and put in order here: over an index, backwards, the browser would go row by row.
  const rows = await db.cases.toArray()
  const sound = rows.filter(isCase).sort(newestFirst)
  health.leftOut(rows.length - sound.length)
  return health.listed(sound)
}

async function watchedCase(db: Database, health: Health, id: string): Promise<OpenCase | null> {
  const open = await readCase(db, id)
  const sound = open && soundCase(open)
  health.leftOut(open ? rowsOf(open) - (sound ? rowsOf(sound) : 0) : 0)
  return health.read(id, sound)
}

/** What of a case can be drawn and decided on; null where its own row cannot. */
function soundCase({ record, answers, seen, ticks }: OpenCase): OpenCase | null {
  if (!isCase(record)) return null
  return { record, answers: answers.filter(isAnswer), seen: seen.filter(isSeen), ticks: ticks.filter(isTick) }
}

const rowsOf = ({ answers, seen, ticks }: OpenCase) => 1 + answers.length + seen.length + ticks.length

async function readSettings(db: Database): Promise<Settings> {
  return settingsFrom(await db.settings.toArray())
}

async function createCase(db: Database, open: OpenCase): Promise<CaseRecord> {
  await write(db, () => putCase(db, open))
  return open.record
}

const clear = (tables: Table[]) => Promise.all(tables.map((table) => table.clear()))
