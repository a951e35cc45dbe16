import type { Grid, Row } from '#shared/model/screen.ts'

/** A list's rows, what was made of each, and all of that one after the other. */
type Made<T> = { rows: readonly Row[]; ofRow: readonly (readonly T[])[]; all: readonly T[] }

/**
 * What a rule made of each row of a list. A row that was not captured anew is the same object as before, so that a list of a
 * thousand rows in which one cell changes costs one row; where nothing else is made of it, all is the same object too.
 */
export class Kept<Rule extends object, T> {
  readonly #rules = new WeakMap<Rule, WeakMap<Grid['at'], Made<T>>>()

  /** All that is made of a list's rows, one after the other. */
  of(rule: Rule, { rows, at }: Grid, make: (row: Row) => readonly T[]): readonly T[] {
    let lists = this.#rules.get(rule)
    if (!lists) this.#rules.set(rule, (lists = new WeakMap()))
    const last = lists.get(at)
    if (last?.rows === rows) return last.all
    const made = madeOf(rows, last ?? { rows: [], ofRow: [], all: [] }, make)
    lists.set(at, made)
    return made.all
  }
}

/** So many rows that are others than before are made anew before any is looked for in another place. */
const FEW = 16

function madeOf<T>(rows: readonly Row[], last: Made<T>, make: (row: Row) => readonly T[]): Made<T> {
  const ofRow = last.ofRow.slice(0, rows.length)
  let others = 0
  let elsewhere: Map<Row, readonly T[] | undefined> | null = null
  let isSame = rows.length === last.rows.length
  rows.forEach((row, at) => {
    // Most rows stand where they stood: comparing is cheaper than looking up.
    if (row === last.rows[at]) return
    if (++others > FEW) elsewhere ??= new Map(last.rows.map((one, place) => [one, last.ofRow[place]]))
    const made = elsewhere?.get(row) ?? make(row)
    isSame &&= made.length === 0 && ofRow[at]?.length === 0
    ofRow[at] = made
  })
  return { rows, ofRow, all: isSame ? last.all : ofRow.flat() }
}
