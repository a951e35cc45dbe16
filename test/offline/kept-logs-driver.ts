// Put into a page by killed-logs.spec.ts: writes cases with their logs through the store until the browser is killed.
import { database, DATABASE_NAME } from '#shared/store/database.ts'
import { openStore } from '#shared/store/open-store.ts'
import type { LogBytes, LogFile, Store } from '#shared/store/store.ts'
import { countWrites, type Writes } from './counted-writes.ts'
import { type Case, FILLED, type Place, STEPS } from './kept-logs.ts'

/** What is kept, one line a case: its logs as its record names them, and how much there is of each. */
export type Kept = readonly string[]

/** What the page tells. `writing`: what there will be after the write that begins; `stored`: the store has said that it is done. */
export type KeptTold =
  | { kind: 'found'; kept: Kept; store: Store['kind'] }
  | { kind: 'writing'; what: string; kept: Kept }
  | { kind: 'stored'; what: string; kept: Kept; writes: Writes; refused: string }

type Held = Pick<LogFile, 'id' | 'size'>

const tell = (told: KeptTold) => fetch('./told', { method: 'POST', body: JSON.stringify(told) })

export async function writeUntilKilled(): Promise<never> {
  const writesSince = countWrites()
  const store = await openStore()
  const place: Place = { store, removed: null }
  const found = await keptNow()
  let cases: readonly Case[] = found.cases
  await tell({ kind: 'found', kept: found.kept, store: store.kind })
  for (let turn = Math.floor(Math.random() * STEPS.length); ; turn++) {
    const step = STEPS[turn % STEPS.length]?.(place, cases)
    if (!step) continue
    const { what } = step
    await tell({ kind: 'writing', what, kept: keptOf(step.after('')) })
    writesSince()
    const done = await step.work().then(
      (made) => ({ cases: step.after(made), refused: '' }),
      async (error: unknown) => ({ cases, refused: `${String(error)}; there is ${(await keptNow()).kept.join('\n')}` }),
    )
    const writes = writesSince()
    cases = done.cases
    await tell({ kind: 'stored', what, kept: keptOf(cases), writes, refused: done.refused })
  }
}

/** What lies in the database, read past the store: bytes without a case are told, too. */
async function keptNow(): Promise<{ cases: Case[]; kept: Kept }> {
  const db = database(DATABASE_NAME)
  const [records, logs] = await Promise.all([db.cases.toArray(), db.logBytes.toArray()])
  db.close()
  const cases = records.map(({ id, logFiles = [] }) => ({ id, files: logFiles }))
  const lost = logs.filter(({ caseId }) => !cases.some(({ id }) => id === caseId))
  const lines = cases.map(({ id, files }) => lineOf(files, logs.filter(({ caseId }) => caseId === id).map(heldOf)))
  return { cases, kept: [...lines, ...lost.map((log) => lineOf([], [heldOf(log)]))].toSorted() }
}

const keptOf = (cases: readonly Case[]): Kept => cases.map(({ files }) => lineOf(files, files)).toSorted()

/** What a record says of its logs, and what there is of them. */
const lineOf = (said: readonly Held[], held: readonly Held[]) => `${textOf(said)} | ${textOf(held)}`
const textOf = (logs: readonly Held[]) =>
  logs
    .map(({ id, size }) => `${id} ${size}`)
    .toSorted()
    .join(', ')

const heldOf = ({ id, bytes }: LogBytes): Held => ({
  id,
  size: bytes.every((byte) => byte === FILLED) ? bytes.length : -1,
})
