import { ofKind } from './kind.ts'
import { elementsOf, type GridShape, type Spot } from './spot.ts'
import { textOf } from './text.ts'

/** How many rows a grid says it has: by aria-rowcount, else by the largest number in its footer. Null: it does not say. */
export function statedCount(grid: Spot, shape: GridShape): number | null {
  return byRowCount(grid, shape) ?? byFooter(grid, shape.rest)
}

/** A header row that is numbered too is counted too; -1 says that the count is not known. */
function byRowCount(grid: Spot, { headerRows, inner }: GridShape): number | null {
  const holder = [grid, ...inner].find(({ el }) => el.hasAttribute('aria-rowcount'))?.el
  const said = holder?.getAttribute('aria-rowcount')
  if (!holder || !said) return null
  const count = Number(said)
  if (!Number.isInteger(count) || count < 0) return Number.POSITIVE_INFINITY
  const numbered = holder.querySelector('[aria-rowindex]')
  const countsHeader = numbered?.querySelector('[role=columnheader], th') !== null && numbered !== null
  return countsHeader ? Math.max(0, count - Math.max(1, headerRows)) : count
}

const FOOTER =
  / (?:datagrid-footer-description|datagrid-footer|k-pager-info|x-toolbar-text|x-tbtext|pagination-description|pagination-info|grid-footer|paging-info|footer) /

/** `2 items`, `1 - 24 of 24`, `Displaying 1 - 24 of 24`, `24 件中 1 - 24`. The largest number is the safe one. */
function byFooter(grid: Spot, rest: readonly Spot[]): number | null {
  const footers = [...rest, ...besides(grid)].flatMap((part) => footersIn(part))
  const numbers = footers
    .flatMap((text) => text.replace(/[,.](?=\d{3}(?!\d))/g, '').match(/\d{1,7}/g) ?? [])
    .map(Number)
  return numbers.length > 0 ? Math.max(...numbers) : null
}

/** A paging bar may stand right after the grid. */
function besides(grid: Spot): Spot[] {
  const beside = grid.parent ? elementsOf(grid.parent) : []
  const next = beside[beside.indexOf(grid) + 1]
  return next ? [next] : []
}

const isFooter = ofKind(({ tag, classes }) => tag === 'clr-dg-footer' || tag === 'tfoot' || FOOTER.test(classes))

function footersIn(spot: Spot): string[] {
  if (!isFooter(spot)) return elementsOf(spot).flatMap(footersIn)
  const text = textOf(spot)
  return text.length <= 80 ? [text] : elementsOf(spot).flatMap(footersIn)
}
