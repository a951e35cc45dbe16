import type { Column } from '#shared/model/screen.ts'
import { ofKind } from './kind.ts'
import { elementsOf, isButton, type Spot } from './spot.ts'
import { ownText, textOf, tidy } from './text.ts'

/** Where a library puts the words of a header; the rest of it is filter, sort mark and handle. */
const TITLE_CLASS = / (?:datagrid-column-title|x-column-header-text-inner|x-column-header-text|k-link|k-column-title) /

/** `Result ▲`: some consoles show how a list can be sorted in words, whether it is or not. */
const SORT_MARK = /\s?[▲▼△▽▴▾↑↓⇅↕]{1,3}$/u

const isTitle = ofKind(({ classes }) => TITLE_CLASS.test(classes))

/** A header's own words. */
export function columnOf(header: Spot): Column {
  if (header.gone) return { text: '' }
  const sorted = header.attribute('aria-sort')
  const text = titleIn(header).replace(SORT_MARK, '')
  return sorted === 'ascending' || sorted === 'descending' ? { text, sorted } : { text }
}

function titleIn(header: Spot): string {
  const title = find(header, isTitle)
  if (title) return textOf(title)
  const named = header.attribute('data-title')
  if (named) return tidy(named)
  return withoutButtons(header)
}

/** In a plain header the words may stand in the button that sorts. */
function withoutButtons(header: Spot): string {
  const own = ownText(header)
  if (own !== '') return own
  const words = elementsOf(header).filter((kid) => !isButton(kid) && textOf(kid) !== '')
  return words.length > 0 ? tidy(words.map(textOf).join(' ')) : textOf(header)
}

function find(spot: Spot, is: (spot: Spot) => boolean): Spot | null {
  if (is(spot)) return spot
  for (const kid of elementsOf(spot)) {
    const found = find(kid, is)
    if (found) return found
  }
  return null
}

/**
 * For each cell of a row the number of its column, null where that cannot be told. By the header's id, by the stated
 * column index, else by counting; where counts differ, columns without words (boxes, menus) are left out first.
 */
export function columnsOfRow(headers: readonly Spot[], cells: readonly Spot[]): readonly (number | null)[] | null {
  const byId = byHeaderId(headers, cells) ?? byIndex(headers, cells)
  if (byId) return byId
  return cells.some(isWide) ? null : byCount(headers, cells)
}

const isWide = ({ tag, el }: Spot) => (tag === 'td' || tag === 'th') && (el as HTMLTableCellElement).colSpan > 1

function byHeaderId(headers: readonly Spot[], cells: readonly Spot[]): (number | null)[] | null {
  if (!cells[0]?.attribute('data-columnid')) return null
  const ids = new Map(headers.map((header, at) => [header.el.id, at]))
  return cells.map((cell) => ids.get(cell.attribute('data-columnid') ?? '') ?? null)
}

function byIndex(headers: readonly Spot[], cells: readonly Spot[]): (number | null)[] | null {
  const [first] = headers
  if (!first?.attribute('aria-colindex') || !cells[0]?.attribute('aria-colindex')) return null
  const numbers = new Map(headers.map((header, at) => [header.attribute('aria-colindex'), at]))
  return cells.map((cell) => numbers.get(cell.attribute('aria-colindex')) ?? null)
}

function byCount(headers: readonly Spot[], cells: readonly Spot[]): readonly (number | null)[] | null {
  if (headers.length === cells.length) return firstNumbers(headers.length)
  const numbered = headers.map((header, at) => ({ header, at }))
  const shown = numbered.filter(({ header }) => !header.gone)
  const shownCells = cells.filter((cell) => !cell.gone)
  const worded = shown.filter(({ header }) => columnOf(header).text !== '')
  for (const columns of [shown, worded]) {
    if (columns.length === cells.length) return columns.map(({ at }) => at)
    if (columns.length === shownCells.length) {
      const inSight = columns.map(({ at }) => at)
      return cells.map((cell) => (cell.gone ? null : (inSight.shift() ?? null)))
    }
  }
  return leadingBlanks(
    worded.map(({ at }) => at),
    cells,
  )
}

const numbers: number[][] = []

/** 0, 1, 2 …: as many as asked for. Rows are many, and have as many cells as there are headers. */
const firstNumbers = (count: number) => (numbers[count] ??= Array.from({ length: count }, (_, at) => at))

/** Cells without words before the first column with words: boxes and carets without a header. */
function leadingBlanks(columns: number[], cells: readonly Spot[]): (number | null)[] | null {
  const more = cells.length - columns.length
  if (more <= 0 || columns.length === 0 || cells.slice(0, more).some((cell) => textOf(cell) !== '')) return null
  return cells.map((_, at) => (at < more ? null : (columns[at - more] ?? null)))
}
