import type { TermId } from '#shared/model/console.ts'
import type { Cell, Grid, Row } from '#shared/model/screen.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The number of the only column that one of the terms names; null where none or several do. */
export function columnOf({ columns }: Grid, terms: readonly TermId[], vocabulary: Vocabulary): number | null {
  for (const term of terms) {
    const numbers = columns.flatMap(({ text }, at) => (vocabulary.says(text, term) ? [at] : []))
    if (numbers.length === 1) return numbers[0] ?? null
    if (numbers.length > 1) return null
  }
  return null
}

/** Whether any column is one of these. */
export function hasColumn({ columns }: Grid, terms: readonly TermId[], vocabulary: Vocabulary): boolean {
  return columns.some(({ text }) => vocabulary.saysOne(text, terms))
}

export function cellOf(row: Row, column: number | null): Cell | null {
  return column === null ? null : (row.cells[column] ?? null)
}

/** The name that a cell holds and nothing else; '' where more stands beside it, as a mark or a second line does: which is the name cannot be told; nor is an icon's name one. */
export function nameIn(row: Row, column: number | null): string {
  const cell = cellOf(row, column)
  return cell?.pieces.length === 1 ? cell.text : ''
}

/** Every row is rendered. A grid that does not say how many it has is whole unless it says that it cannot tell. */
export function isWhole({ rows, stated }: Grid): boolean {
  return stated === null || rows.length >= stated
}
