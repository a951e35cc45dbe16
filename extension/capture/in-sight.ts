import type { Place } from '#shared/model/screen.ts'
import { elementOf } from './place.ts'

type Told = { facts: readonly unknown[]; places: readonly Place[] }

/** Places that were found to be in sight: as long as nothing around one has changed it is the same place. */
export type SeenBefore = WeakSet<Place>

/** Tells of places of a document whether they are in sight, as long as it stays as it is. */
export function sightIn(document: Document, before: SeenBefore = new WeakSet()): (place: Place) => boolean {
  const known = new Map<Element, boolean>()
  return (place) => {
    const el = elementOf(place, document)
    const is = el !== null && (before.has(place) || isInSight(el, known))
    if (is) before.add(place)
    return is
  }
}

/**
 * Leaves out what was read from a place that nobody can see: no size, wholly clipped, transparent, or beside the page.
 * The walk does not ask for layout; here it is asked for the few places that gave a fact, and not again for those seen before.
 */
export function inSight<T extends Told>(told: T, sees: (place: Place) => boolean): T {
  const seen = told.places.map(sees)
  return {
    ...told,
    facts: told.facts.filter((_, at) => seen[at]),
    places: told.places.filter((_, at) => seen[at]),
  }
}

function isInSight(el: Element, known: Map<Element, boolean>): boolean {
  const boxes = [...el.getClientRects()]
  const laidOut = boxes.some(hasSize) ? boxes : childBoxes(el)
  const view = el.ownerDocument.defaultView
  if (!view || !laidOut.some(hasSize)) return false
  if (laidOut.every((box) => box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0)) return false
  for (let up: Element | null = innermost(el); up; up = around(up)) if (hidesKnown(up, known)) return false
  return true
}

const hasSize = ({ width, height }: DOMRect) => width > 1 && height > 1

/** An element without a box of its own shows through what is in it. */
function childBoxes(el: Element): DOMRect[] {
  const range = el.ownerDocument.createRange()
  range.selectNodeContents(el)
  return [...range.getClientRects()]
}

/** The element that holds all the words of another. */
function innermost(el: Element): Element {
  let at = el
  while (at.childElementCount === 1 && at.firstElementChild && wordsIn(at) === wordsIn(at.firstElementChild))
    at = at.firstElementChild
  return at
}

const wordsIn = (el: Element) => el.textContent?.trim()

/** Many places stand in the same parts of a page. */
function hidesKnown(el: Element, known: Map<Element, boolean>): boolean {
  const answer = known.get(el) ?? hides(el)
  known.set(el, answer)
  return answer
}

/** Transparent, struck out, or clipped to nothing. */
export function isVeiled({ opacity, textDecorationLine, clipPath, clip }: CSSStyleDeclaration): boolean {
  if (Number(opacity) < 0.05 || textDecorationLine.includes('line-through')) return true
  return /^inset\((?:50|100)%/.test(clipPath) || /^rect\(([01])px, \1px, \1px, \1px\)$/.test(clip)
}

function hides(el: Element): boolean {
  const style = el.ownerDocument.defaultView?.getComputedStyle(el)
  if (!style) return false
  if (isVeiled(style)) return true
  const { width, height } = el.getBoundingClientRect()
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible'
  return clips && style.display !== 'inline' && style.display !== 'contents' && (width <= 1 || height <= 1)
}

function around(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot
  if (el.parentElement) return el.parentElement
  const root = el.getRootNode()
  return 'host' in root ? (root as ShadowRoot).host : (el.ownerDocument.defaultView?.frameElement ?? null)
}
