import type { Database } from './database.ts'
import { caseTables } from './database-cases.ts'
import { byKey, byStep, byTime, newestFirst } from './records.ts'
import type { OpenCase } from './store.ts'

/** Every case, read table by table. */
export function readAll(db: Database): PromiseLike<OpenCase[]> {
  return db.transaction('r', caseTables(db), async () => {
    const records = (await db.cases.toArray()).sort(newestFirst)
    const [answers, seen, ticks] = [
      new Groups(await db.answers.toArray()),
      new Groups(await db.seen.toArray()),
      new Groups(await db.ticks.toArray()),
    ]
    return records.map((record) => ({
      record,
      answers: answers.of(record.id).sort(byTime),
      seen: seen.of(record.id).sort(byKey),
      ticks: ticks.of(record.id).sort(byStep),
    }))
  })
}

/** Rows by the case they belong to. */
class Groups<Row extends { caseId: string }> {
  readonly #groups = new Map<string, Row[]>()

  constructor(rows: Row[]) {
    for (const row of rows) {
      const group = this.#groups.get(row.caseId)
      if (group) group.push(row)
      else this.#groups.set(row.caseId, [row])
    }
  }

  of(caseId: string): Row[] {
    return this.#groups.get(caseId) ?? []
  }
}

/** Inside a write: many cases in and others out, table by table. */
export async function exchange(db: Database, put: readonly OpenCase[], remove: readonly string[]): Promise<void> {
  const here = new Set(await db.cases.toCollection().primaryKeys())
  const gone = [...remove, ...put.map(({ record }) => record.id)].filter((id) => here.has(id))
  const logs = db.logBytes.where('caseId').anyOf(remove).delete()
  const rows = [db.answers, db.seen, db.ticks].map((table) => table.where('caseId').anyOf(gone).delete())
  await Promise.all([logs, ...rows, db.cases.bulkDelete([...remove])])
  await Promise.all([
    db.cases.bulkPut(put.map(({ record }) => record)),
    db.answers.bulkPut(put.flatMap(({ answers }) => answers)),
    db.seen.bulkPut(put.flatMap(({ seen }) => seen)),
    db.ticks.bulkPut(put.flatMap(({ ticks }) => ticks)),
  ])
}
