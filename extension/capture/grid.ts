import type { Cell, Column, Grid, Row } from '#shared/model/screen.ts'
import { finish, type Steps } from '#shared/recognise/steps.ts'
import { drawnIn } from './drawn.ts'
import { columnOf, columnsOfRow } from './grid-columns.ts'
import { isDetails, isProgress, shapeOf } from './grid-shape.ts'
import { saidIn } from './said.ts'
import {
  elementsOf,
  isInteractive,
  type GridPieces,
  type GridShape,
  type Head,
  type RowShape,
  type Spot,
} from './spot.ts'
import { statedCount } from './stated-count.ts'
import { textOf } from './text.ts'

/** Reads a grid by its own headers. Null: it has none, so that nothing could be told of its cells. */
export function readGrid(grid: Spot): Grid | null {
  const pieces = takeApart(grid)
  const { shape, columns } = pieces
  if (!columns.some(({ text }) => text !== '')) return null
  const rows = finish(readRows(pieces))
  const loading = isBusy(grid) || shape.rest.some((part) => isBusy(part) || hasProgress(part))
  const name = grid.attribute('aria-label') ?? ''
  return { kind: 'grid', name, columns, rows, stated: statedCount(grid, shape), loading, at: grid }
}

const ROWS_A_STEP = 16

/** Reads a grid's rows ahead, a few at a time; those that were read already cost nothing. */
export function* readRowsInSteps(grid: Spot): Steps<void> {
  const pieces = takeApart(grid)
  yield
  yield* readRows(pieces)
}

function* readRows({ head, rows: shapes }: GridPieces): Steps<readonly Row[]> {
  if (head.shapes === shapes) return head.rows
  const rows = head.rows.slice(0, shapes.length)
  let anew = 0
  for (let at = 0; at < shapes.length; at++) {
    const shape = shapes[at] as RowShape
    // Most rows stand where they stood: comparing costs less than looking at them.
    if (shape === head.shapes[at]) continue
    rows[at] = readRow(shape, head)
    if (++anew % ROWS_A_STEP === 0) yield
  }
  head.shapes = shapes
  head.rows = rows
  return rows
}

/** The details that a grid of Clarity shows of one of its rows. */
export function detailsIn(grid: Spot): readonly Spot[] {
  return isClarity(grid) ? takeApart(grid).shape.rest.filter(isDetails) : []
}

function takeApart(grid: Spot): GridPieces {
  if (grid.pieces) return grid.pieces
  const shape = shapeOf(grid)
  const columns = besideDetails(grid, shape, shape.headers.map(columnOf))
  const head = sameAsBefore(shape.headers, columns, grid)
  return (grid.pieces = { shape, columns, head, rows: joinHalves(shape) })
}

const isClarity = (grid: Spot) => grid.tag === 'clr-datagrid' || grid.has('datagrid-host')

/** Beside the details of one row only the first column stands: the others may be anywhere behind them. */
function besideDetails(grid: Spot, { rest }: GridShape, columns: readonly Column[]): readonly Column[] {
  if (!isClarity(grid) || !rest.some(isDetails)) return columns
  if (grid.el.querySelector('.datagrid[aria-hidden=true]') === null) return columns
  const first = columns.findIndex(({ text }) => text !== '')
  return columns.map((column, at) => (at === first ? column : { text: '' }))
}

/** A row that was not walked anew under the same headers is the same row. */
function readRow({ row, cells, joined }: RowShape, head: Head): Row {
  if (row.row?.head === head && !joined) return row.row.row
  const made = makeRow(row, cells, head.headers)
  row.row = { head, row: made }
  return made
}

const heads = new WeakMap<Element, Head>()

/** What the grid's rows were read under, where it still has the same headers and they say the same. */
function sameAsBefore(headers: readonly Spot[], columns: readonly Column[], { el }: Spot): Head {
  const titles = columns.map(({ text }) => text).join('\n')
  const before = heads.get(el)
  if (before && before.titles === titles && isSame(before.headers, headers)) return before
  const head = { headers, titles, shapes: [], rows: [] }
  heads.set(el, head)
  return head
}

function isSame(a: readonly Spot[], b: readonly Spot[]): boolean {
  return a.length === b.length && a.every((spot, at) => spot === b[at])
}

function makeRow(row: Spot, cells: readonly Spot[], headers: readonly Spot[]): Row {
  const places = columnsOfRow(headers, cells)
  const read: (Cell | null)[] = headers.map(() => null)
  for (let at = 0; at < cells.length; at++) {
    const place = places?.[at] ?? null
    const cell = cells[at] as Spot
    if (place !== null && !cell.gone) read[place] = readCell(cell)
  }
  return { cells: read, selected: isSelected(row), at: row }
}

/** Grids with locked columns have each row twice, in halves. */
function joinHalves({ rows }: GridShape): RowShape[] {
  const [first] = rows
  if (!first?.cells[0]?.attribute('data-columnid')) return rows
  const joined = new Map<string, RowShape>()
  for (const [at, half] of rows.entries()) {
    const number = half.row.parent?.parent?.attribute('data-recordindex') ?? `no number ${at}`
    const before = joined.get(number)
    joined.set(number, before ? { ...before, cells: [...before.cells, ...half.cells], joined: true } : half)
  }
  return [...joined.values()]
}

function readCell(cell: Spot): Cell {
  if (cell.size === 1) {
    const text = textOf(cell)
    return { text, pieces: [text], icons: NO_ICONS, progress: null, at: cell }
  }
  const { says, icons, progress } = drawnIn(cell)
  return { ...(says === '' ? saidIn(cell) : { text: says, pieces: [] }), icons, progress, at: cell }
}

const NO_ICONS: readonly string[] = []

/** Ext has each row in a table of its own, which says it. */
function isSelected(row: Spot): boolean {
  if (row.attribute('aria-selected') === 'true') return true
  const item = row.parent?.parent
  return [row, row.parent, item?.has('x-grid-item') ? item : null].some((spot) => spot && saysSelected(spot.classes))
}

const NOT_SELECTED = /^(?:un|de|not?-|non-)/

function saysSelected(classes: string): boolean {
  if (!classes.includes('selected ')) return false
  return classes.split(' ').some((name) => /(?:^|[-_])selected$/.test(name) && !NOT_SELECTED.test(name))
}

/** The grid, something around it or a part of it says so. */
function isBusy({ el }: Spot): boolean {
  return el.closest('[aria-busy=true]') !== null
}

function hasProgress(spot: Spot): boolean {
  return !isInteractive(spot) && (isProgress(spot) || elementsOf(spot).some(hasProgress))
}
