import type { Row } from '#shared/model/screen.ts'

/** A list, and what was made of each of its rows. */
type Made<T> = { rows: readonly Row[]; ofRow: readonly (readonly T[])[] }
type OfRule<T> = { rows: WeakMap<Row, readonly T[]>; lists: WeakMap<readonly Row[], T[]>; last: Made<T> }

/**
 * What a rule made of each row. A row that was not captured anew is the same object as before, so that a list of a thousand
 * rows in which one cell changes costs one row; the same list costs nothing.
 */
export class Kept<Rule extends object, T> {
  readonly #rules = new WeakMap<Rule, OfRule<T>>()

  /** All that is made of these rows, one after the other. */
  of(rule: Rule, rows: readonly Row[], make: (row: Row) => readonly T[]): T[] {
    const kept = this.#rules.get(rule) ?? { rows: new WeakMap(), lists: new WeakMap(), last: { rows: [], ofRow: [] } }
    this.#rules.set(rule, kept)
    const known = kept.lists.get(rows)
    if (known) return known
    const { last } = kept
    // Most rows stand where they stood: comparing is cheaper than looking up.
    const ofRow = rows.map((row, at) => (last.rows[at] === row ? last.ofRow[at] : null) ?? this.#make(row, kept, make))
    const all: T[] = []
    for (const made of ofRow) for (const one of made) all.push(one)
    kept.last = { rows, ofRow }
    kept.lists.set(rows, all)
    return all
  }

  #make(row: Row, { rows }: OfRule<T>, make: (row: Row) => readonly T[]): readonly T[] {
    const made = rows.get(row) ?? make(row)
    rows.set(row, made)
    return made
  }
}
