import type { Row } from '#shared/model/screen.ts'

/**
 * What a rule made of each row. A row that was not captured anew is the same object as before, so that a list of a thousand
 * rows in which one cell changes costs one row.
 */
export class Kept<Rule extends object, T> {
  readonly #rules = new WeakMap<Rule, WeakMap<Row, T>>()

  of(rule: Rule, row: Row, make: () => T): T {
    const rows = this.#rules.get(rule) ?? new WeakMap<Row, T>()
    this.#rules.set(rule, rows)
    const known = rows.get(row)
    if (known !== undefined) return known
    const made = make()
    rows.set(row, made)
    return made
  }
}
