// The shape in which Ext JS renders its components: class names and roles as its documentation shows them, written by hand.
import { element, type Child } from '../page/element.ts'
import { live } from '../page/show.ts'

export type Column<T> = { id: string; title: string; width: number; cell: (row: T) => Child[] }
type Row = { id: string }

let grids = 0

/** A grid: each row is a table of its own, and a cell names its column. */
export function grid<T extends Row>(
  columns: readonly Column<T>[],
  rows: () => T[],
  { chosen, choose }: { chosen?: string; choose?: (row: T) => void } = {},
): HTMLElement {
  const prefix = `gridcolumn-${++grids}-`
  const head = columns.map(({ id, title, width }) =>
    element(
      'div',
      { class: 'x-column-header', id: prefix + id, role: 'columnheader', style: `flex:${width}` },
      element(
        'div',
        { class: 'x-column-header-inner' },
        element(
          'span',
          { class: 'x-column-header-text' },
          element('span', { class: 'x-column-header-text-inner' }, title),
        ),
      ),
    ),
  )
  const row = (one: T, index: number): HTMLElement => {
    const cells = columns.map(({ id, width, cell }) =>
      element(
        'td',
        { class: 'x-grid-cell x-grid-td', role: 'gridcell', 'data-columnid': prefix + id, style: `flex:${width}` },
        element('div', { class: 'x-grid-cell-inner' }, ...cell(one)),
      ),
    )
    const selected = one.id === chosen
    const click = (): void => choose?.(one)
    return element(
      'table',
      {
        class: `x-grid-item${selected ? ' x-grid-item-selected' : ''}`,
        role: 'presentation',
        'data-recordindex': index,
        click,
      },
      element(
        'tbody',
        {},
        element('tr', { class: 'x-grid-row', role: 'row', 'aria-selected': String(selected) }, ...cells),
      ),
    )
  }
  return element(
    'div',
    { class: 'x-panel x-grid', role: 'grid' },
    element(
      'div',
      { class: 'x-grid-header-ct', role: 'rowgroup' },
      element('div', { class: 'x-box-inner', role: 'row' }, ...head),
    ),
    element(
      'div',
      { class: 'x-grid-view' },
      live(element('div', { class: 'x-grid-item-container' }), () => rows().map(row)),
    ),
  )
}

export type Tab = { text: string; open: boolean; go: () => void }

export function tabBar(tabs: readonly Tab[]): HTMLElement {
  const tab = ({ text, open, go }: Tab): HTMLElement =>
    element(
      'a',
      {
        class: `x-tab${open ? ' x-tab-active' : ''}`,
        role: 'tab',
        'aria-selected': String(open),
        tabindex: 0,
        click: go,
      },
      element('span', { class: 'x-tab-inner' }, text),
    )
  return element('div', { class: 'x-tab-bar', role: 'tablist' }, ...tabs.map(tab))
}

/** A window above the page. */
export function dialog(title: string, ...content: Child[]): HTMLElement {
  return element(
    'div',
    { class: 'x-window', role: 'dialog' },
    element('div', { class: 'x-window-header' }, element('div', { class: 'x-title-text' }, title)),
    element('div', { class: 'x-window-body' }, ...content),
  )
}
