import { Capture } from '../../../extension/capture/capture.ts'
import { elementOf } from '../../../extension/capture/place.ts'
import type { Cell, Grid, Part } from '#shared/model/screen.ts'

/** Changes a page in place; nothing that it tells may change. */
export type Variation = (body: HTMLElement) => void

const all = (body: Element, selector: string): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(selector)]

function made(tag: string, attributes: Record<string, string>, kids: readonly Node[]): HTMLElement {
  const el = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value)
  el.append(...kids)
  return el
}

/** The same element under another name. */
function renamed(el: Element, tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const own = Object.fromEntries([...el.attributes].map(({ name, value }) => [name, value]))
  const other = made(tag, { ...own, ...attributes }, [...el.childNodes])
  el.replaceWith(other)
  return other
}

const gridsIn = (parts: readonly Part[]): Grid[] =>
  parts.flatMap((part) => (part.kind === 'grid' ? [part] : part.kind === 'group' ? gridsIn(part.parts) : []))

type Drawn = { columns: Head[]; rows: Line[] }
type Head = { text: string; sorted?: string }
type Line = { cells: (readonly Node[])[]; selected: boolean }
type Draw = (drawn: Drawn) => Node

/** Draws every list of which all is in sight anew, its columns in another order where asked. */
const relaid =
  (draw: Draw, order: (columns: number[]) => number[] = (columns) => columns): Variation =>
  () => {
    for (const grid of gridsIn(new Capture(document).whole().parts)) {
      const el = elementOf(grid.at, document)
      if (!el?.isConnected || grid.loading || (grid.stated ?? 0) > grid.rows.length) continue
      const numbers = order(grid.columns.map((_, at) => at))
      const columns = numbers.map((at) => grid.columns[at] ?? { text: '' })
      const rows = grid.rows.map(({ cells, selected }) => ({ cells: numbers.map((at) => inside(cells[at])), selected }))
      el.replaceWith(draw({ columns, rows }))
    }
  }

function inside(cell: Cell | null | undefined): Node[] {
  const from = cell ? elementOf(cell.at, document) : null
  return from ? [...from.childNodes].map((node) => node.cloneNode(true)) : []
}

const text = (words: string): Node[] => [document.createTextNode(words)]
const head = (tag: string, { text: words, sorted }: Head, role: Record<string, string> = {}) =>
  made(tag, sorted ? { ...role, 'aria-sort': sorted } : role, text(words))
const chosen = ({ selected }: Line): Record<string, string> => (selected ? { 'aria-selected': 'true' } : {})

const tableRow = (line: Line) =>
  made(
    'tr',
    chosen(line),
    line.cells.map((cell) => made('td', {}, cell)),
  )
const headRow = (columns: readonly Head[]) =>
  made(
    'tr',
    {},
    columns.map((one) => head('th', one)),
  )

const plainTable: Draw = ({ columns, rows }) =>
  made('table', {}, [made('thead', {}, [headRow(columns)]), made('tbody', {}, rows.map(tableRow))])

const flexRow = (kids: Node[], more: Record<string, string> = {}) =>
  made('div', { role: 'row', style: 'display: flex; gap: 8px', ...more }, kids)
const ofRoles: Draw = ({ columns, rows }) =>
  made('div', { role: 'grid' }, [
    made('div', { role: 'rowgroup' }, [flexRow(columns.map((one) => head('div', one, { role: 'columnheader' })))]),
    made(
      'div',
      { role: 'rowgroup' },
      rows.map((line) =>
        flexRow(
          line.cells.map((cell) => made('div', { role: 'gridcell' }, cell)),
          chosen(line),
        ),
      ),
    ),
  ])

/** Headers and rows in tables of their own. */
const kendo: Draw = ({ columns, rows }) =>
  made('div', { class: 'k-grid' }, [
    made('div', { class: 'k-grid-header' }, [made('table', {}, [made('thead', {}, [headRow(columns)])])]),
    made('div', { class: 'k-grid-content' }, [made('table', {}, [made('tbody', {}, rows.map(tableRow))])]),
  ])

const withMore: Draw = ({ columns, rows }) =>
  plainTable({
    columns: [{ text: '' }, ...columns, { text: 'Owner' }, { text: '備考欄' }],
    rows: rows.map((line) => ({ ...line, cells: [[], ...line.cells, text('NFS 3'), text('Yes')] })),
  })

/** Another order, another markup, more around it. */
export const LAYOUTS: Record<string, Variation> = {
  'lists as plain tables': relaid(plainTable),
  'lists by roles': relaid(ofRoles),
  'lists in two tables': relaid(kendo),
  'columns in another order': relaid(ofRoles, (columns) => columns.toReversed()),
  'more columns': relaid(withMore),
  'boxes around everything': (body) => {
    for (const el of all(
      body,
      'table, dl, ul, h1, h2, h3, section, clr-datagrid, clr-stack-view, [role=grid], .k-grid, .x-grid, [role=tree], .alert',
    ))
      if (el.parentElement && !/^(?:TABLE|TBODY|THEAD|TR|UL|OL|DL|CLR-DATAGRID)$/.test(el.parentElement.tagName)) {
        const box = made('div', {}, [])
        el.replaceWith(box)
        box.append(made('div', {}, [el]))
      }
  },
  'a span around every text': (body) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const node of texts)
      if (/\S/.test(node.data) && !node.parentElement?.closest('script, style, title')) {
        const span = made('span', {}, [])
        node.replaceWith(span)
        span.append(node)
      }
  },
  'elements of names of their own': (body) => {
    for (const el of all(body, 'div'))
      renamed(el, 'app-box', { style: `display: block; ${el.getAttribute('style') ?? ''}` })
  },
  'headings one level lower': (body) => {
    for (const level of [5, 4, 3, 2]) for (const el of all(body, `h${level}`)) renamed(el, `h${level + 1}`)
  },
  'headings by role': (body) => {
    for (const level of [1, 2, 3, 4])
      for (const el of all(body, `h${level}`)) renamed(el, 'div', { role: 'heading', 'aria-level': String(level) })
  },
  'in an open shadow root': (body) => {
    const host = made('x-view', { style: 'display: block' }, [])
    const root = host.attachShadow({ mode: 'open' })
    const app = body.querySelector('main-app, [ui-view], [ng-app], #root') ?? body
    root.append(...all(document.documentElement, 'style').map((style) => style.cloneNode(true)), ...app.childNodes)
    app.append(host)
  },
  'tables of label and value as terms': (body) => {
    for (const table of all(body, 'table.table-vertical')) renamed(table, 'dl')
    for (const row of all(body, 'dl > tbody > tr, dl > tr')) {
      const [label, value] = [...row.children]
      if (label && value && row.children.length === 2) row.replaceWith(renamed(label, 'dt'), renamed(value, 'dd'))
    }
  },
  'terms as rows': (body) => {
    for (const dt of all(body, 'dl > dt')) {
      const dd = dt.nextElementSibling
      if (dd?.tagName !== 'DD' || dd.nextElementSibling?.tagName === 'DD') continue
      const row = made('div', { style: 'display: flex; gap: 8px' }, [])
      dt.replaceWith(row)
      row.append(renamed(dt, 'span', { class: 'label' }), renamed(dd, 'span'))
      row.replaceChildren(made('span', { class: 'label' }, [...dt.childNodes]), ...row.childNodes)
    }
  },
}
