import type { Pair, Part } from '#shared/model/screen.ts'
import { readGrid } from './grid.ts'
import { makePair } from './pairs.ts'
import { elementsOf, type Spot } from './spot.ts'
import { textOf } from './text.ts'

/** A plain table: a grid where it has a row of headers, label and value where each row is such a pair, else only layout. */
export function readTable(table: Spot, partsOf: (spot: Spot) => Part[]): Part[] {
  const rows = rowsIn(table)
  const pairs = rows.length > 0 && !hasHead(table) ? rows.map(pairsOf) : [null]
  if (pairs.every((found) => found !== null)) return pairs.flat()
  const grid = readGrid(table)
  if (grid && (grid.rows.length > 0 || hasHead(table))) return [grid]
  return elementsOf(table).flatMap(partsOf)
}

/** Headers in a table of their own and the rows in another right below it, as lists are drawn whose head stays while they scroll. */
export function isInTwoTables(spot: Spot): boolean {
  if (spot.kids.length - spot.texts !== 2 || spot.size < 8) return false
  const [first, second] = elementsOf(spot)
  if (!first || !second) return false
  const head = onlyTableIn(first)
  if (!head || !hasHead(head) || rowsIn(head).length > 1) return false
  const body = onlyTableIn(second)
  return body !== null && !hasHead(body)
}

function onlyTableIn(spot: Spot): Spot | null {
  if (spot.tag === 'table') return spot
  const [only, more] = elementsOf(spot)
  return only && !more ? onlyTableIn(only) : null
}

function rowsIn(spot: Spot): Spot[] {
  return elementsOf(spot).flatMap((kid) => (kid.tag === 'tr' ? [kid] : kid.tag === 'table' ? [] : rowsIn(kid)))
}

/** A head, or a first row of headers only. */
function hasHead(table: Spot): boolean {
  const first = rowsIn(table)[0]
  const cells = first ? elementsOf(first).filter(isCell) : []
  const headers = cells.filter(({ tag, role }) => tag === 'th' || role === 'columnheader')
  return headers.length > 1 && headers.length >= cells.length - 1 && !isLabelled(cells)
}

const isCell = ({ tag, gone }: Spot) => !gone && (tag === 'th' || tag === 'td')

/** th, td, th, td … */
function isLabelled(cells: readonly Spot[]): boolean {
  return cells.length % 2 === 0 && cells.every(({ tag }, at) => tag === (at % 2 === 0 ? 'th' : 'td'))
}

const LONGEST_LABEL = 60

/** The pairs of one row; null where the row is no row of pairs. A row without cells has none. */
function pairsOf(row: Spot): Pair[] | null {
  const cells = elementsOf(row).filter(isCell)
  if (cells.length === 0) return []
  const [label, value] = cells
  if (!label || (!isLabelled(cells) && (cells.length !== 2 || textOf(label).length > LONGEST_LABEL || label.size > 10)))
    return null
  if (value && cells.length === 2)
    return holdsMore(value) ? null : [makePair(label, value)].filter((pair) => pair !== null)
  return cells.flatMap((cell, at) =>
    at % 2 === 0 && cells[at + 1] ? (makePair(cell, cells[at + 1] as Spot) ?? []) : [],
  )
}

const holdsMore = (value: Spot) => value.size > 60
