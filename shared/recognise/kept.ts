import type { Row } from '#shared/model/screen.ts'

/**
 * What a rule made of each row. A row that was not captured anew is the same object as before, so that a list of a thousand
 * rows in which one cell changes costs one row; the same list costs nothing.
 */
export class Kept<Rule extends object, T> {
  readonly #rules = new WeakMap<Rule, { rows: WeakMap<Row, readonly T[]>; lists: WeakMap<readonly Row[], T[]> }>()

  /** All that is made of these rows, one after the other. */
  of(rule: Rule, rows: readonly Row[], make: (row: Row) => readonly T[]): T[] {
    const kept = this.#rules.get(rule) ?? { rows: new WeakMap(), lists: new WeakMap() }
    this.#rules.set(rule, kept)
    const known = kept.lists.get(rows)
    if (known) return known
    const all: T[] = []
    for (const row of rows) {
      let made = kept.rows.get(row)
      if (made === undefined) kept.rows.set(row, (made = make(row)))
      for (const one of made) all.push(one)
    }
    kept.lists.set(rows, all)
    return all
  }
}
