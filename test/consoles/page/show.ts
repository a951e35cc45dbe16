import type { Language } from '#shared/model/language.ts'
import { clockOf } from '../story/clock.ts'
import { timeIn, type Label } from '../story/labels.ts'
import { element, type Child } from './element.ts'
import { keepLanguage, languageAsked } from './language.ts'

const TICK_MS = 1000

export const clock = clockOf(document.documentElement.dataset, new Date())
let language = languageAsked()
let redraw = (): void => undefined
let ticking: { host: Element; content: () => Child[] }[] = []

export const say = (label: Label): string => label[language]
export const time = (when: Date | null): string => (when ? timeIn(language, when) : '')

/** Draws the console now, and anew wherever the person goes in it. */
export function show(root: Element, draw: () => Child[]): void {
  redraw = () => {
    ticking = []
    root.replaceChildren(...draw())
  }
  document.documentElement.lang = language
  addEventListener('popstate', redraw)
  setInterval(tick, TICK_MS)
  redraw()
}

/** An element whose content goes on with the story; it is touched only where that has changed. */
export function live(host: HTMLElement, content: () => Child[]): HTMLElement {
  ticking.push({ host, content })
  host.replaceChildren(...content())
  return host
}

function tick(): void {
  for (const { host, content } of ticking) {
    const next = host.cloneNode(false) as Element
    next.append(...content())
    if (!next.isEqualNode(host)) host.replaceChildren(...next.childNodes)
  }
}

/** A link inside the console: the page is not loaded anew. */
export function link(path: string, ...children: Child[]): HTMLElement {
  const click = (event: Event): void => {
    event.preventDefault()
    go(path)
  }
  return element('a', { href: path, click }, ...children)
}

export function go(path: string): void {
  history.pushState(null, '', path)
  redraw()
}

/** Draws again after something that the page itself keeps has changed. */
export function again(): void {
  redraw()
}

export function languageSwitch(): HTMLElement {
  const choice = (value: Language, text: string): HTMLElement => {
    const click = (): void => {
      language = value
      keepLanguage(value)
      redraw()
    }
    return element('button', { type: 'button', class: value === language ? 'active' : '', click }, text)
  }
  return element('span', { class: 'language-switch' }, choice('en', 'English'), choice('ja', '日本語'))
}
