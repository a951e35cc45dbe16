import type { FromGrid } from '#shared/model/console.ts'
import type { Grid, Row } from '#shared/model/screen.ts'
import { named, nothing, type Found, type Yield } from './found.ts'
import { cellOf, columnOf, hasColumn, nameIn } from './grid-view.ts'
import { Kept } from './kept.ts'
import { isName, readValue } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/** Facts that stand in one column of a list, about what another column names. */
export function giveGrids(giving: FromGrid, seen: SeenScreen): Yield {
  const given = nothing()
  for (const placed of partsOfKind(seen.scene, 'grid')) {
    const columns = isIn(placed, 'navigation') ? null : columnsFor(giving, placed.part, seen)
    if (!columns) continue
    if (placed.part.loading) given.unsure.push({ key: giving.fact, reason: 'the list is still loading' })
    else given.found.push(...foundOf(giving, placed.part, columns, seen))
  }
  return given
}

type Columns = { subject: number; value: number }

function columnsFor(giving: FromGrid, grid: Grid, { vocabulary }: SeenScreen): Columns | null {
  const subject = columnOf(grid, giving.subject, vocabulary)
  const value = columnOf(grid, giving.column, vocabulary)
  if (subject === null || value === null || subject === value) return null
  if (giving.beside && !hasColumn(grid, giving.beside, vocabulary)) return null
  return giving.without && hasColumn(grid, giving.without, vocabulary) ? null : { subject, value }
}

function foundOf(giving: FromGrid, grid: Grid, at: Columns, seen: SeenScreen): readonly Found[] {
  return kept.of(giving, grid, (row) => foundIn(row, giving, at, seen))
}

const kept = new Kept<FromGrid, Found>()

function foundIn(row: Row, giving: FromGrid, at: Columns, seen: SeenScreen): Found[] {
  const name = nameIn(row, at.subject)
  const cell = cellOf(row, at.value)
  if (!cell || !isName(name) || cell.text === '') return []
  const value = readValue({ text: cell.text, pieces: cell.pieces }, giving.as, {
    ...seen,
    values: giving.values ?? {},
  })
  if (value === null) return []
  return [{ subject: named(giving.fact, name), key: giving.fact, value, quote: cell.text, at: cell.at }]
}
