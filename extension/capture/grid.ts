import type { Cell, Grid, Row } from '#shared/model/screen.ts'
import { columnOf, columnsOfRow } from './grid-columns.ts'
import { isProgress, shapeOf, type GridShape } from './grid-shape.ts'
import { elementsOf, isInteractive, type Spot } from './spot.ts'
import { statedCount } from './stated-count.ts'
import { piecesOf, textOf } from './text.ts'

/** Reads a grid by its own headers. Null: it has none, so that nothing could be told of its cells. */
export function readGrid(grid: Spot): Grid | null {
  const shape = shapeOf(grid)
  const columns = shape.headers.map(columnOf)
  if (!columns.some(({ text }) => text !== '')) return null
  const rows = joinHalves(shape).map(({ row, cells }) => readRow(row, cells, shape))
  const loading =
    isBusy(grid) ||
    shape.rest.some((part) => isBusy(part) || hasProgress(part)) ||
    rows.some(({ at }) => isBusy(at as Spot))
  const name = grid.attribute('aria-label') ?? ''
  return { kind: 'grid', name, columns, rows, stated: statedCount(grid, shape), loading, at: grid }
}

function readRow(row: Spot, cells: readonly Spot[], { headers }: GridShape): Row {
  const places = columnsOfRow(headers, cells)
  const read: (Cell | null)[] = headers.map(() => null)
  for (const [at, cell] of cells.entries()) {
    const place = places?.[at]
    if (place !== null && place !== undefined && !cell.gone) read[place] = readCell(cell)
  }
  return { cells: read, selected: isSelected(row), at: row }
}

/** Grids with locked columns have each row twice, in halves. */
function joinHalves({ rows }: GridShape): GridShape['rows'] {
  const joined = new Map<string, GridShape['rows'][number]>()
  return rows.filter((half) => {
    const number = half.row.parent?.parent?.attribute('data-recordindex')
    if (!number || !half.cells[0]?.attribute('data-columnid')) return true
    const first = joined.get(number)
    first?.cells.push(...half.cells)
    joined.set(number, first ?? half)
    return !first
  })
}

const cells = new WeakMap<Spot, Cell>()

/** A cell that was not walked anew is not read anew. */
function readCell(cell: Spot): Cell {
  const before = cells.get(cell)
  if (before) return before
  const icons: string[] = []
  const found = { icons, progress: null as number | null }
  if (cell.size > 1) gather(cell, found)
  const text = textOf(cell)
  const read: Cell = {
    text,
    pieces: cell.size > 1 ? piecesOf(cell) : [text],
    icons,
    progress: found.progress,
    at: cell,
  }
  cells.set(cell, read)
  return read
}

function gather(spot: Spot, found: { icons: string[]; progress: number | null }): void {
  for (const kid of elementsOf(spot)) {
    const icon = iconOf(kid)
    if (icon) found.icons.push(icon)
    found.progress ??= progressOf(kid)
    gather(kid, found)
  }
}

const ICON_TAG = new Set(['clr-icon', 'cds-icon', 'img', 'svg', 'mat-icon'])

/** The shape of an icon; a class that says it, where a library draws icons by class. */
export function iconOf(spot: Spot): string | null {
  if (ICON_TAG.has(spot.tag)) return spot.attribute('shape') ?? spot.classes.trim()
  if (spot.classes.includes('icon') && textOf(spot) === '') return spot.classes.trim()
  return null
}

/** How far a progress bar has come, 0 to 100; null where there is none or it does not say. */
export function progressOf(spot: Spot): number | null {
  const [value, most] =
    spot.tag === 'progress'
      ? [spot.attribute('value'), spot.attribute('max') ?? '1']
      : spot.role === 'progressbar'
        ? [spot.attribute('aria-valuenow'), spot.attribute('aria-valuemax') ?? '100']
        : [null, null]
  if (value === null || value === '' || most === null) return null
  const share = (Number(value) / Number(most)) * 100
  return share >= 0 && share <= 100 ? Math.round(share) : null
}

function isSelected(row: Spot): boolean {
  if (row.attribute('aria-selected') === 'true') return true
  return / (?:datagrid-selected|k-state-selected|k-selected|x-grid-row-selected|x-grid-item-selected|selected) /.test(
    row.classes + (row.parent?.classes ?? ''),
  )
}

/** The grid, something around it or a part of it says so. */
function isBusy({ el }: Spot): boolean {
  return el.closest('[aria-busy=true]') !== null
}

function hasProgress(spot: Spot): boolean {
  return !isInteractive(spot) && (isProgress(spot) || elementsOf(spot).some(hasProgress))
}
