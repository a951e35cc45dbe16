// Put into a page by capture-changes.spec.ts: changes the page step by step and holds each re-capture against a fresh pass.
import type { Screen } from '#shared/model/screen.ts'
import type { Knowledge } from '#shared/recognise/recognition.ts'
import { recognise } from '#shared/recognise/recognise.ts'
import { finish } from '#shared/recognise/steps.ts'
import { Capture } from '../../extension/capture/capture.ts'
import { Changes } from '../../extension/page/changes.ts'

type Disagreement = { after: string; whole: string }

/** Null where a screen holds and tells what one of a fresh pass does. */
function differing(screen: Screen, knowledge: Knowledge): Disagreement | null {
  const [after, whole] = [screen, new Capture(document).whole()].map(({ parts, ...rest }) => {
    const told = recognise({ parts, ...rest }, knowledge)
    return JSON.stringify({ told, parts })
  }) as [string, string]
  return after === whole ? null : { after, whole }
}

/** Makes `count` changes of a seeded choice; returns what differs after the first change at which the two passes disagree, or null. */
export function disagreement(
  seed: number,
  count: number,
  knowledge: Knowledge,
): (Disagreement & { change: string }) | null {
  const capture = new Capture(document)
  capture.whole()
  const next = numbers(seed)
  for (let at = 0; at < count; at++) {
    const elements = [...document.querySelectorAll('main-app *')]
    const el = elements[next(elements.length)]
    if (!el) return null
    const change = CHANGES[next(CHANGES.length)]
    const changed = change?.(el, next) ?? el
    const differs = differing(capture.after([changed]), knowledge)
    if (differs) return { change: `${at}: ${String(change)} of ${el.outerHTML.slice(0, 200)}`, ...differs }
  }
  return null
}

/** Several changes at a time, as the page's observer tells them; `inSteps`: made while the page is being walked. */
export function disagreementSeen(
  seed: number,
  rounds: number,
  inSteps: boolean,
  knowledge: Knowledge,
): Disagreement | null {
  const next = numbers(seed)
  const changes = new Changes(
    document,
    () => false,
    () => undefined,
  )
  let capture = new Capture(document)
  changes.follow([document])
  capture.whole()
  changes.follow(capture.roots)
  for (let round = 0; round < rounds; round++) {
    if (inSteps) {
      capture = new Capture(document)
      for (const _ of capture.walkWhole()) changeSome(1, next)
      changes.follow(capture.roots)
    } else changeSome(1 + next(5), next)
    const changed = changes.take()
    if (changed) finish(capture.walkChanged(changed))
    const differs = differing(finish(capture.screen()), knowledge)
    if (differs) return differs
  }
  return null
}

function changeSome(count: number, next: (below: number) => number): void {
  for (let at = 0; at < count; at++) {
    const elements = [...document.querySelectorAll('main-app *')]
    const el = elements[next(elements.length)]
    const change = CHANGES[next(CHANGES.length)]
    if (el && elements.length < 400) change?.(el, next)
  }
}

type Change = (el: Element, next: (below: number) => number) => Element

/** Each returns the element that a MutationObserver would name as the target. */
const CHANGES: Change[] = [
  (el) => {
    if (el.children.length === 0) el.textContent = `${el.textContent}+`
    return el
  },
  (el) => {
    el.toggleAttribute('hidden')
    return el
  },
  (el) => {
    el.setAttribute('aria-hidden', el.getAttribute('aria-hidden') === 'true' ? 'false' : 'true')
    return el
  },
  (el) => {
    const parent = el.parentElement ?? el
    if (parent !== el) parent.append(el.cloneNode(true))
    return parent
  },
  (el, next) => {
    const parent = el.parentElement ?? el
    if (parent.localName !== 'main-app' && next(3) === 0) el.remove()
    return parent
  },
  // A list is sorted, or a row comes in at its top.
  (el, next) => {
    const parent = el.parentElement ?? el
    if (parent !== el) parent.insertBefore(el, parent.children[next(parent.childElementCount)] ?? null)
    return parent
  },
  (el, next) => {
    const parent = el.parentElement ?? el
    if (parent !== el) parent.insertBefore(el.cloneNode(true), parent.children[next(2)] ?? null)
    return parent
  },
  // A row, a column or a label says what stood elsewhere.
  (el, next) => {
    const words = [...document.querySelectorAll('main-app :not(:has(*))')]
    if (el.children.length === 0) el.textContent = words[next(words.length)]?.textContent ?? ''
    return el
  },
]

function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return below === 0 ? 0 : state % below
  }
}
