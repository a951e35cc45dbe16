import { ofKind } from './kind.ts'
import type { Pass } from './pass.ts'
import type { Spot } from './spot.ts'

/** The elements of HTML that can have a shadow root. */
const CAN_HOST = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)

/**
 * How an element is gone into. A plain element with a shadow root has nothing else in it, as a rule: it is asked for one only
 * where nothing else is. The shadow roots of Clarity Core's grids hold chrome and a decoy column; all that is told stands outside of them.
 */
const wayInto = ofKind(({ tag }): 'frame' | 'slot' | 'on' | 'on, then shadow' | 'shadow, then on' => {
  if (tag === 'iframe' || tag === 'frame') return 'frame'
  if (tag === 'slot') return 'slot'
  if (tag === 'div' || tag === 'span') return 'on, then shadow'
  if (tag.startsWith('cds-')) return 'on'
  return tag.includes('-') || CAN_HOST.has(tag) ? 'shadow, then on' : 'on'
})

/**
 * What is in an element: its text where it holds no element, else the node that the walk goes on with: in the open shadow root
 * (its slots bring back what is outside), in a frame's document, or right in it. Null: nothing.
 */
export function inside(spot: Spot, pass: Pass): Node | string | null {
  const { el } = spot
  switch (wayInto(spot)) {
    case 'on':
      return contentOf(el)
    case 'on, then shadow':
      return contentOf(el) || shadowOf(spot, pass)
    case 'shadow, then on':
      return shadowOf(spot, pass) ?? contentOf(el)
    case 'slot':
      return firstInSlot(spot, pass) ?? el.firstChild
    case 'frame':
      return frameRoot(el as HTMLIFrameElement, pass)
  }
}

/** Most elements hold one text: that of the element is told without a node for script of its own. */
function contentOf(el: Element): Node | string | null {
  return el.firstElementChild ? el.firstChild : el.textContent
}

function firstInSlot(slot: Spot, { slotted }: Pass): Node | null {
  const [first, ...others] = (slot.el as HTMLSlotElement).assignedNodes()
  if (first) slotted.set(slot, others.toReversed())
  return first ?? null
}

/** The node that a spot goes on with after another: in a slot what is laid out there, if anything is. */
export function nextNode(spot: Spot, node: Node, { slotted }: Pass): Node | null {
  const others = slotted.size > 0 ? slotted.get(spot) : undefined
  return others ? (others.pop() ?? null) : node.nextSibling
}

function shadowOf(spot: Spot, pass: Pass): Node | null {
  const shadow = spot.el.shadowRoot
  if (!shadow) {
    if (isLateHost(spot) || !spot.el.firstChild) noteHost(spot.el, pass)
    return null
  }
  enter(shadow, pass)
  return shadow.firstChild
}

const MOST_HOSTS = 2_000

/** An element of a name of its own may draw itself later, also where something is in it already; those of Clarity draw into the page. */
const isLateHost = ofKind(({ tag }) => tag.includes('-') && !tag.startsWith('clr-'))

function noteHost(el: Element, { hosts }: Pass): void {
  if (hosts.size < MOST_HOSTS) hosts.add(el)
}

function frameRoot(frame: HTMLIFrameElement, pass: Pass): Node | null {
  try {
    const inner = frame.contentDocument
    if (inner) enter(inner, pass)
    return inner?.body ?? null
  } catch {
    return null // Another origin: not ours to read.
  }
}

/** Clarity calls a list hidden beside the details of one of its rows; its names stay in sight. */
const VEILED = '[aria-hidden=true]:not(.datagrid), [contenteditable]:not([contenteditable=false])'

/** Notes a document or shadow root, and what in it is not to be read. */
export function enter(root: Document | ShadowRoot, { roots, veiled }: Pass): void {
  roots.add(root)
  for (const el of root.querySelectorAll(VEILED)) veiled.add(el)
}

/** Notes what is not to be read at and in an element. */
export function veil(el: Element, { veiled }: Pass): void {
  if (el.matches(VEILED)) veiled.add(el)
  else for (const inner of el.querySelectorAll(VEILED)) veiled.add(inner)
}
