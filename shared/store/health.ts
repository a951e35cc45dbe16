import type { Database } from './database.ts'
import type { CaseRecord, OpenCase, Stop } from './store.ts'
import { nameOf, type Trouble, troubleNamed } from './trouble.ts'

/**
 * What this page knows of its database: what keeps it from being used, and what was last read from it, which is all that is left
 * of the cases when somebody deletes it under the page.
 */
export class Health {
  #trouble: Trouble | null = null
  readonly #listeners = new Set<(trouble: Trouble | null) => void>()
  readonly #known = new Map<string, OpenCase>()
  /** The connection was lost: until the database was looked at again, a case that is not found may be one that was taken from us. */
  #inDoubt = false

  get trouble(): Trouble | null {
    return this.#trouble
  }

  watch(listener: (trouble: Trouble | null) => void): Stop {
    this.#listeners.add(listener)
    listener(this.#trouble)
    return () => this.#listeners.delete(listener)
  }

  tell(trouble: Trouble | null): void {
    if (trouble === this.#trouble) return
    this.#trouble = trouble
    for (const listener of this.#listeners) listener(trouble)
  }

  tellOf(error: unknown): void {
    this.tell(troubleNamed(nameOf(error)))
  }

  /** Rows that were left out are told of, unless something worse is known. */
  leftOut(count: number): void {
    if (count > 0 && this.#trouble === null) this.tell('rows')
  }

  /** A case as it was read, null where there is none (any more), and what is to be shown: of a deleted database the last reading. */
  read(id: string, open: OpenCase | null): OpenCase | null {
    if (open) this.#known.set(id, open)
    else if (this.#mayBeDeleted) return this.#known.get(id) ?? null
    else this.#known.delete(id)
    return open
  }

  /** The list of cases as it was read, and what is to be shown. What is no longer in it was deleted by a person. */
  listed(records: CaseRecord[]): CaseRecord[] {
    if (this.#mayBeDeleted) return Array.from(this.#known.values(), ({ record }) => record)
    const here = new Set(records.map(({ id }) => id))
    for (const id of this.#known.keys()) if (!here.has(id)) this.#known.delete(id)
    for (const record of records)
      this.#known.set(record.id, { ...(this.#known.get(record.id) ?? { answers: [], seen: [], ticks: [] }), record })
    return records
  }

  lastKnown(): OpenCase[] {
    return [...this.#known.values()]
  }

  /** A person deleted everything. */
  forgetAll(): void {
    this.#known.clear()
  }

  get #mayBeDeleted(): boolean {
    return this.#inDoubt || this.#trouble === 'deleted'
  }

  lost(): void {
    this.#inDoubt = true
  }

  /** Looks whether the database still has what was read from it. */
  async check(db: Database): Promise<void> {
    try {
      const ids = [...this.#known.keys()]
      const found = await db.cases.bulkGet(ids)
      if (found.some((record) => record === undefined)) this.tell('deleted')
      else if (this.#trouble !== 'rows') this.tell(null)
      this.#inDoubt = false
    } catch (error) {
      this.tellOf(error)
    }
  }
}
