// Put into a page by hostile.spec.ts: builds pages of a console whose names are hostile, and looks at each.
import { look } from '../tools/unstun/recognise-page.ts'
import type { Knowledge } from '#shared/recognise/recognition.ts'

export type HostileCase = { name: string; texts: string[]; labels: string[] }
export type Looked = { facts: string[]; ms: number; ran: boolean }

/** What is told of each page, and how long the look took. */
export function lookAtEach(cases: readonly HostileCase[], knowledge: Knowledge): Looked[] {
  return cases.map((one) => {
    document.body.replaceChildren(pageOf(one))
    document.body.getBoundingClientRect() // Laying out a megabyte is the page's own cost.
    const began = performance.now()
    const { facts } = look(knowledge)
    const ms = performance.now() - began
    const ran = 'wasRun' in globalThis
    return { facts: facts.map(({ subject, key, value }) => `${subject.name} ${key} ${JSON.stringify(value)}`), ms, ran }
  })
}

type Inside = string | Element | readonly Element[]

function make(tag: string, attributes: Record<string, string>, inside: Inside): Element {
  const el = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value)
  if (typeof inside === 'string') el.textContent = inside
  else el.append(...[inside].flat())
  return el
}

function pageOf({ name, texts, labels }: HostileCase): Element {
  const rows = (cells: string[][]) =>
    cells.map((row) =>
      make(
        'tr',
        {},
        row.map((text) => make('td', { title: text }, text)),
      ),
    )
  const table = (heads: string[], cells: string[][]) =>
    make('table', {}, [
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          heads.map((text) => make('th', {}, text)),
        ),
      ),
      make('tbody', {}, rows(cells)),
    ])
  return make('main-app', { id: 'main-app-div' }, [
    make(
      'nav',
      { 'aria-label': name },
      texts.map((text) => make('a', { href: '#', 'data-test-id': text }, text)),
    ),
    make('vsc-object-titlebar', {}, make('h1', {}, name)),
    make(
      'p',
      {},
      texts.map((text) => make('span', { class: 'alert-like', title: text }, text)),
    ),
    make(
      'dl',
      {},
      labels.flatMap((label, at) => [make('dt', {}, label), make('dd', {}, texts[at] ?? '')]),
    ),
    table(
      ['Name', 'State', 'Used Space'],
      texts.map((text) => [text, text, text]),
    ),
    make('section', { 'aria-label': 'Notes' }, [
      make('h3', {}, 'Notes'),
      make('p', {}, name),
      make('div', {}, texts.join('\n')),
    ]),
    make('dl', {}, [make('dt', {}, 'Host'), make('dd', {}, make('a', {}, 'esx01.lab'))]),
  ])
}
