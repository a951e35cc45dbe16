// The shape in which Kendo renders its widgets: header and rows in two tables. Written by hand from its documentation.
import { element, type Child } from '../page/element.ts'
import { live } from '../page/show.ts'

export type Column<T> = { field: string; title: string; cell: (row: T) => Child[] }

/** A grid whose rows are looked at anew with every tick of the story. */
export function grid<T extends { id: string }>(
  name: string,
  columns: readonly Column<T>[],
  rows: () => T[],
): HTMLElement {
  const head = columns.map(({ field, title }) =>
    element(
      'th',
      { class: 'k-header', role: 'columnheader', scope: 'col', 'data-field': field, 'data-title': title },
      element('span', { class: 'k-link' }, title),
    ),
  )
  const body = live(element('tbody', { role: 'rowgroup' }), () => rows().map((row) => rowOf(row, columns)))
  return element(
    'div',
    { 'vui-datagrid': name, class: 'vui-datagrid' },
    element(
      'div',
      { class: 'k-grid k-widget', 'data-role': 'grid' },
      element(
        'div',
        { class: 'k-grid-header' },
        element(
          'div',
          { class: 'k-grid-header-wrap' },
          table(element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...head)), columns.length),
        ),
      ),
      element('div', { class: 'k-grid-content' }, table(body, columns.length, 'k-selectable')),
    ),
  )
}

function table(content: HTMLElement, columns: number, more = ''): HTMLElement {
  const widths = Array.from({ length: columns }, () => element('col'))
  return element('table', { role: 'grid', class: more }, element('colgroup', {}, ...widths), content)
}

function rowOf<T extends { id: string }>(row: T, columns: readonly Column<T>[]): HTMLElement {
  const cells = columns.map(({ cell }) => element('td', { role: 'gridcell' }, ...cell(row)))
  return element('tr', { 'data-uid': row.id, role: 'row' }, ...cells)
}

export type Branch = { text: string; chosen: boolean; children: Branch[] }

/** A tree that is open everywhere. */
export function tree(branches: readonly Branch[], choose: (text: string) => void): HTMLElement {
  return element('div', { class: 'k-widget k-treeview', 'data-role': 'treeview' }, list(branches, choose, 'tree'))
}

function list(branches: readonly Branch[], choose: (text: string) => void, role: string): HTMLElement {
  return element('ul', { class: 'k-group', role }, ...branches.map((branch) => item(branch, choose)))
}

function item({ text, chosen, children }: Branch, choose: (text: string) => void): HTMLElement {
  const name = element('span', { class: chosen ? 'k-in k-state-selected' : 'k-in', click: () => choose(text) }, text)
  const caret = children.length > 0 ? [element('span', { class: 'k-icon k-minus' })] : []
  const inner = children.length > 0 ? [list(children, choose, 'group')] : []
  return element('li', { class: 'k-item', role: 'treeitem' }, element('div', {}, ...caret, name), ...inner)
}
