// How its pages are built is not public: plain ARIA, as many libraries of grids render it.
import { element, type Child } from '../page/element.ts'
import { live } from '../page/show.ts'

export type Column<T> = { title: string; cell: (row: T) => Child[] }
type Choice<T> = { isChosen?: (row: T) => boolean; choose?: (row: T) => void }

export function grid<T>(
  columns: readonly Column<T>[],
  rows: () => T[],
  { isChosen, choose }: Choice<T> = {},
): HTMLElement {
  const style = `grid-template-columns: repeat(${columns.length}, minmax(0, auto))`
  const head = columns.map(({ title }, index) =>
    element('div', { role: 'columnheader', 'aria-colindex': index + 1 }, title),
  )
  const row = (one: T, index: number): HTMLElement => {
    const cells = columns.map(({ cell }, at) =>
      element('div', { role: 'gridcell', 'aria-colindex': at + 1 }, ...cell(one)),
    )
    const chosen = isChosen ? { 'aria-selected': String(isChosen(one)) } : {}
    return element('div', { role: 'row', 'aria-rowindex': index + 2, ...chosen, click: () => choose?.(one) }, ...cells)
  }
  const body = live(element('div', { role: 'rowgroup' }), () => rows().map(row))
  const count = String(rows().length + 1)
  return element(
    'div',
    { role: 'grid', class: 'grid', 'aria-rowcount': count, style },
    element('div', { role: 'row', 'aria-rowindex': 1 }, ...head),
    body,
  )
}

/** A card of labels and values. */
export function card(title: string, properties: readonly [label: string, value: string][]): HTMLElement {
  const rows = properties.map(([label, value]) =>
    element('div', { class: 'row' }, element('span', { class: 'label' }, label), element('span', {}, value)),
  )
  return element('section', { class: 'card' }, element('h3', {}, title), ...rows)
}
