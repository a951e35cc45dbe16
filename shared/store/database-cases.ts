import type { CaseKey, CaseValue, Seen, VmName } from '#shared/model/case.ts'
import { changeCase } from './change-case.ts'
import type { Database } from './database.ts'
import { putLogs } from './database-logs.ts'
import { newId } from './record-id.ts'
import {
  byKey,
  byStep,
  byTime,
  currentOf,
  keysOf,
  newCaseFor,
  newCaseOf,
  now,
  otherValues,
  seenRows,
  takenOver,
} from './records.ts'
import type { CaseRecord, Keeping, NewCase, OpenCase, RemovedCase, TickRecord } from './store.ts'

/** The tables of which an open case is made. */
export const caseTables = (db: Database) => [db.cases, db.answers, db.seen, db.ticks]

/** All that is written for cases: those, and the logs kept with them. */
export const writtenTables = (db: Database) => [...caseTables(db), db.logBytes]

/** The case with all that belongs to it as it is at one moment. */
export function readCase(db: Database, id: string): PromiseLike<OpenCase | null> {
  return db.transaction('r', caseTables(db), async () => {
    const [record, answers, seen, ticks] = await Promise.all([
      db.cases.get(id),
      db.answers.where({ caseId: id }).toArray(),
      db.seen.where({ caseId: id }).toArray(),
      db.ticks.where({ caseId: id }).toArray(),
    ])
    if (!record) return null
    return { record, answers: answers.sort(byTime), seen: seen.sort(byKey), ticks: ticks.sort(byStep) }
  })
}

/** Inside a write: the case of a VM, made where there is none. */
export async function findOrMake(db: Database, topic: string, vm: VmName): Promise<CaseRecord> {
  const cases = await db.cases.where('[vm.origin+vm.name]').equals([vm.origin, vm.name]).toArray()
  const current = currentOf(cases, topic)
  if (current) return current
  const open = newCaseOf(newId(), topic, vm)
  await putCase(db, open)
  return open.record
}

/** Inside a write: gives, changes or (null) takes back an answer. */
export async function putAnswer(
  db: Database,
  caseId: string,
  { key, value }: { key: CaseKey; value: CaseValue | null },
  more: Pick<CaseRecord, 'content'> = {},
): Promise<void> {
  const at = now()
  await changeCase(db, caseId, { updatedAt: at, ...more })
  await (value === null ? db.answers.delete([caseId, key]) : db.answers.put({ caseId, key, value, at }))
}

/** Inside a write: puts what `anew` makes of what was seen before in its place, and changes more of the case's record with it. */
export async function putSeen(
  db: Database,
  caseId: string,
  anew: (before: readonly Seen[]) => readonly Seen[],
  more: Partial<CaseRecord> = {},
): Promise<void> {
  const before = (await db.seen.where({ caseId }).toArray()).sort(byKey)
  const { rows, changed } = seenRows(caseId, before, anew(before))
  await changeCase(db, caseId, { ...more, ...(otherValues(before, rows) ? { updatedAt: now() } : {}) })
  if (!changed) return
  await db.seen.where({ caseId }).delete()
  await db.seen.bulkPut(rows)
}

/** Inside a write: lays what logs told into a case, made where there is none yet; gives its id. */
export async function putReading(
  db: Database,
  into: string | NewCase,
  read: readonly Seen[],
  { logs, files = [] }: Keeping,
): Promise<string> {
  const caseId = typeof into === 'string' ? into : newId()
  if (typeof into !== 'string') await putCase(db, newCaseFor(caseId, into))
  await putSeen(db, caseId, (before) => takenOver(before, keysOf(read), read), logs ? { logs } : {})
  await putLogs(db, caseId, files)
  return caseId
}

type Mark = Pick<TickRecord, 'caseId' | 'step'> & { result: string | null; at: string | undefined }

/** Inside a write: marks a step, changes its result, or (null) takes the mark away. The time of the first mark stays. */
export async function putTick(db: Database, { caseId, step, result, at }: Mark): Promise<void> {
  const changed = now()
  await changeCase(db, caseId, { updatedAt: changed })
  const before = await db.ticks.get([caseId, step])
  await (result === null
    ? db.ticks.delete([caseId, step])
    : db.ticks.put({ caseId, step, at: at ?? before?.at ?? changed, result }))
}

/** Inside a write: takes a case out, and gives it back. */
export async function takeCase(db: Database, caseId: string): Promise<RemovedCase | null> {
  const open = await readCase(db, caseId)
  const logs = db.logBytes.where({ caseId })
  const logBytes = await logs.toArray()
  await Promise.all([deleteCase(db, caseId), logs.delete()])
  return open && { ...open, ...(logBytes.length > 0 && { logBytes }) }
}

/** Inside a write: puts a case in, in the place of what lies under its id; logs only inside one that is over them, too. */
export async function putCase(db: Database, open: RemovedCase): Promise<void> {
  await deleteCase(db, open.record.id)
  await Promise.all([
    db.cases.put(open.record),
    db.answers.bulkPut(open.answers),
    db.seen.bulkPut(open.seen),
    db.ticks.bulkPut(open.ticks),
    ...(open.logBytes ? [db.logBytes.bulkPut(open.logBytes)] : []),
  ])
}

async function deleteCase(db: Database, caseId: string): Promise<void> {
  const rows = [db.answers, db.seen, db.ticks].map((table) => table.where({ caseId }).delete())
  await Promise.all([db.cases.delete(caseId), ...rows])
}
