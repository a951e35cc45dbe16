import { sightOf } from './hidden.ts'
import { ofKind } from './kind.ts'
import { elementsOf, RUN, type GridShape, type Spot } from './spot.ts'

const GRID_ROLES = new Set(['grid', 'treegrid', 'table'])
const GRID_TAGS = new Set(['clr-datagrid', 'cds-grid'])
const GRID_CLASSES = ['k-grid', 'x-grid', 'datagrid-host']

/** The outermost element of a grid of any of the libraries; a plain table is looked at by itself. */
export const isGrid = ofKind(
  (kind) =>
    (GRID_ROLES.has(kind.role) && kind.tag !== 'table') ||
    GRID_TAGS.has(kind.tag) ||
    GRID_CLASSES.some((name) => kind.has(name)),
)

/** Columns that hold a box, a menu or a caret; they have cells in some releases and none in others. */
const FIXED =
  / (?:datagrid-fixed-column|datagrid-select|datagrid-row-actions|datagrid-expandable-caret|datagrid-detail-caret|datagrid-signpost-trigger|k-hierarchy-cell|k-drag-cell) /

const HEADER_TAGS = new Set(['clr-dg-column', 'cds-grid-column'])
const CELL_TAGS = new Set(['td', 'clr-dg-cell', 'cds-grid-cell'])
const CELL_ROLES = new Set(['gridcell', 'cell', 'rowheader'])
const ROW_TAGS = new Set(['tr', 'cds-grid-row'])

const isFixed = ofKind(({ classes }) => FIXED.test(classes))

const isHeader = ofKind(
  (kind) => HEADER_TAGS.has(kind.tag) || kind.role === 'columnheader' || kind.has('x-column-header'),
)
const isCell = ofKind((kind) => CELL_TAGS.has(kind.tag) || CELL_ROLES.has(kind.role) || kind.has('x-grid-cell'))
const isRow = ofKind((kind) => ROW_TAGS.has(kind.tag) || kind.role === 'row' || kind.has('x-grid-row'))

/** Not rows of data: what a grid says when it is empty, what it opens below a row, sums and pages. */
const NO_ROW =
  / (?:datagrid-placeholder|datagrid-placeholder-container|datagrid-row-detail|datagrid-detail-pane|k-detail-row|k-grouping-row|k-group-footer|k-footer-template|k-grid-norecords|x-grid-rowbody-tr|x-grid-empty|x-grid-group-hd) /
const NO_ROW_TAGS = new Set(['clr-dg-placeholder', 'clr-dg-row-detail', 'clr-dg-detail', 'clr-dg-footer', 'tfoot'])

const isNoRow = ofKind(({ tag, classes }) => NO_ROW_TAGS.has(tag) || NO_ROW.test(classes))

/** What a grid shows beside its rows of the one that was opened. */
export const isDetails = ({ tag, classes }: Spot) =>
  tag === 'clr-dg-detail' || classes.includes(' datagrid-detail-pane ')

/** Takes a grid apart, wherever its header and its rows stand in it. Does not look into cells. */
export function shapeOf(grid: Spot): GridShape {
  const shape = emptyShape()
  sortKids(grid, shape, false)
  return shape
}

const emptyShape = (): GridShape => ({ headers: [], rows: [], rest: [], inner: [], headerRows: 0 })

/** The runs of a long list in which nothing has changed are not taken apart anew. */
function sortKids(spot: Spot, shape: GridShape, inHead: boolean): void {
  const { kids } = spot
  if (inHead || kids.length < 2 * RUN) for (const kid of elementsOf(spot)) sort(kid, shape, inHead)
  else for (let from = 0; from < kids.length; from += RUN) add(runFrom(from, spot), shape)
}

function runFrom(from: number, spot: Spot): GridShape {
  const runs = (spot.runs ??= [])
  return (runs[from / RUN] ??= shapeOfRun(spot.kids.slice(from, from + RUN)))
}

function shapeOfRun(kids: readonly (Spot | string)[]): GridShape {
  const shape = emptyShape()
  for (const kid of kids) if (typeof kid !== 'string') sort(kid, shape, false)
  return shape
}

function add(run: GridShape, shape: GridShape): void {
  for (const row of run.rows) shape.rows.push(row)
  for (const header of run.headers) shape.headers.push(header)
  for (const part of run.rest) shape.rest.push(part)
  for (const inner of run.inner) shape.inner.push(inner)
  shape.headerRows += run.headerRows
}

function sort(spot: Spot, shape: GridShape, inHead: boolean): void {
  const isHead = isHeader(spot) || (inHead && spot.tag === 'th')
  if (spot.gone) {
    if (isHead) shape.headers.push(spot)
  } else if (isNoRow(spot)) shape.rest.push(spot)
  else if (isHead) addHeader(spot, shape)
  else if (isRow(spot)) addRow(spot, shape, inHead)
  else {
    if (isTelling(spot)) shape.rest.push(spot)
    if (GRID_ROLES.has(spot.role)) shape.inner.push(spot)
    sortKids(spot, shape, inHead || spot.tag === 'thead')
  }
}

/** It has words or a mark of its own. */
function isTelling(spot: Spot): boolean {
  return spot.kids.length === 0 || typeof spot.kids[0] === 'string' || isBusy(spot) || isProgress(spot)
}

/** A group of columns holds columns of its own. */
function addHeader(spot: Spot, shape: GridShape): void {
  const inner = elementsOf(spot).flatMap(headersIn)
  const leaves = inner.length > 0 ? inner : [spot]
  shape.headers.push(...leaves.filter((header) => !isFixed(header)))
}

function headersIn(spot: Spot): Spot[] {
  return isHeader(spot) ? [spot] : elementsOf(spot).flatMap(headersIn)
}

function addRow(row: Spot, shape: GridShape, inHead: boolean): void {
  const found: { headers: Spot[]; cells: Spot[] } = { headers: [], cells: [] }
  for (const kid of elementsOf(row)) pick(kid, found)
  const isHead =
    inHead || (found.headers.length > 0 && found.cells.every(({ tag, role }) => tag === 'th' && role === ''))
  if (isHead) {
    if (found.headers.length > 0) shape.headerRows++
    for (const header of found.headers) shape.headers.push(header)
  } else if (found.cells.length > 0) shape.rows.push({ row, cells: found.cells })
}

/** `th` in a row of data is the row's own header: a cell. */
function pick(spot: Spot, found: { headers: Spot[]; cells: Spot[] }): void {
  if (isNoRow(spot) || isFixed(spot)) return
  if (spot.tag === 'th' && spot.role !== 'columnheader') {
    found.headers.push(spot)
    found.cells.push(spot)
  } else if (isHeader(spot)) found.headers.push(spot)
  else if (isCell(spot)) found.cells.push(spot)
  else for (const kid of elementsOf(spot)) pick(kid, found)
}

const isBusy = (spot: Spot) => !spot.bare && spot.attribute('aria-busy') === 'true'

const PROGRESS =
  / (?:spinner|clr-spinner|datagrid-spinner|datagrid-loading|x-mask|k-loading-mask|k-loading-image|loading) /

const PROGRESS_TAGS = new Set(['clr-spinner', 'cds-progress-circle'])
const turns = ofKind(
  ({ tag, role, classes }) => PROGRESS_TAGS.has(tag) || role === 'progressbar' || PROGRESS.test(classes),
)

/** Something that turns while a grid is being filled, and is in sight. */
export const isProgress = (spot: Spot): boolean => turns(spot) && sightOf(spot) === 'shown'
