import { changeCase } from './change-case.ts'
import type { Database } from './database.ts'
import type { NewLog } from './store.ts'

/** Inside a write: lays logs beside a case that is there, after those it has. */
export async function putLogs(db: Database, caseId: string, logs: readonly NewLog[]): Promise<void> {
  if (logs.length === 0) return
  const before = await filesOf(db, caseId)
  await changeCase(db, caseId, { logFiles: [...before, ...logs.map(({ file }) => file)] })
  await db.logBytes.bulkPut(logs.map(({ file, bytes }) => ({ caseId, id: file.id, bytes })))
}

/** Inside a write: deletes one log of a case. */
export async function deleteLog(db: Database, caseId: string, id: string): Promise<void> {
  const before = await filesOf(db, caseId)
  await changeCase(db, caseId, { logFiles: before.filter((file) => file.id !== id) })
  await db.logBytes.delete([caseId, id])
}

const filesOf = async (db: Database, caseId: string) => (await db.cases.get(caseId))?.logFiles ?? []
