import type { Database } from './database.ts'
import { StoreError } from './store-error.ts'
import type { CaseRecord } from './store.ts'

/** Inside a write: changes a case's record; without a change only makes sure that the case is there. */
export async function changeCase(db: Database, caseId: string, change: Partial<CaseRecord>): Promise<void> {
  const record = await db.cases.get(caseId)
  if (!record) throw new StoreError('gone')
  if (Object.keys(change).length > 0) await db.cases.put({ ...record, ...change })
}
