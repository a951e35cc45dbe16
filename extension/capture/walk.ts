import type { Steps } from '#shared/recognise/steps.ts'
import { isUnread, sightOf } from './hidden.ts'
import { isInWord, Spot } from './spot.ts'

/** Longer text is cut: no name, label or log line that we know is as long. */
export const LONGEST_TEXT = 2_000

/** One pass over a page or over branches of it. */
export type Walk = {
  /** What no one reads aloud and what a person writes in: found in one go, in each document and shadow root. */
  veiled: Set<Element>
  anchors: Set<string>
  /** How many elements are looked at for what tells a console apart. */
  noted: number
  /** Documents and shadow roots that were entered: where changes have to be watched for. */
  roots: Set<Node>
  /** Elements that may yet get a shadow root: nothing tells when they do. */
  hosts: Set<Element>
  /** How many elements may still be walked; below 0 the page is too large. */
  left: number
  /** What is laid out in a slot and was not walked yet. */
  slotted: Map<Spot, Node[]>
}

const ICONS = new Set(['clr-icon', 'cds-icon', 'img', 'svg', 'mat-icon'])
const CELLS = new Set(['th', 'td', 'clr-dg-column', 'clr-dg-cell', 'cds-grid-column', 'cds-grid-cell'])
const CELL_ROLES = new Set(['columnheader', 'gridcell', 'cell', 'rowheader'])
const CELL_CLASS = / (?:x-column-header|x-grid-cell|datagrid-column|datagrid-cell) /

/** What counts without words of its own is asked whether it is in sight: cells, rows, dialogs, frames, everything with a role. */
const COUNTS = new Set([...CELLS, 'tr', 'iframe', 'frame', 'dialog', 'progress', 'slot', 'details'])
/** There are many of these, and what is in a hidden one says so itself: asked only where no words are found in it. */
const ASKED_LAST = new Set([...CELL_ROLES, ...CELLS, 'row', 'rowgroup', 'tr', 'treeitem', 'listitem', 'presentation'])

/** How many nodes are walked in one step. */
const NODES_A_STEP = 64

/** Walks an element and everything in it that is in sight. Null: nothing of it is. */
export function* walk(el: Element, parent: Spot | null, pass: Walk): Steps<Spot | null> {
  const top = begin(el, parent, pass)
  let at = top
  let steps = 0
  while (at !== null) {
    at = at.next === null ? end(at, top) : go(at, pass)
    if (++steps % NODES_A_STEP === 0) yield
  }
  return top && isLeftOut(top) ? null : top
}

/** One node further; the spot in which the walk goes on. */
function go(at: Spot, pass: Walk): Spot {
  const node = at.next as Node
  at.next = nextNode(at, node, pass)
  if (node.nodeType === 1) return begin(node as Element, at, pass) ?? at
  if (node.nodeType === 3) addText((node as Text).data, at)
  return at
}

/** A new spot, ready to be walked. Null: nothing of it counts. */
function begin(el: Element, parent: Spot | null, pass: Walk): Spot | null {
  if (--pass.left < 0) return null
  const tag = el.localName
  const spot = new Spot(el, tag, parent)
  if (ICONS.has(tag)) return spot
  if (isUnread(spot) || pass.veiled.has(el)) return asGap(spot)
  if (isAskedFirst(spot) && !asks(spot)) return asGap(spot)
  if (pass.noted > 0) note(el, spot, pass)
  spot.next = firstNode(spot, pass)
  return spot
}

function isAskedFirst({ tag, role }: Spot): boolean {
  return role === '' ? COUNTS.has(tag) && !ASKED_LAST.has(tag) : !ASKED_LAST.has(role)
}

/** Whether a spot is in sight. */
function asks(spot: Spot): boolean {
  const sight = sightOf(spot)
  spot.words = sight === 'shown'
  return sight !== 'hidden'
}

/** All in a spot was walked: it is held by the one around it, in which the walk goes on. */
function end(spot: Spot, top: Spot | null): Spot | null {
  if (!spot.worded && spot.words === null && !spot.gone && !isShownWordless(spot)) leaveOut(spot)
  if (spot === top) return null
  const { parent } = spot
  if (!isLeftOut(spot)) parent?.hold(spot)
  return parent
}

/** An icon, a bar, a cell without words: it may tell something too. */
function isShownWordless(spot: Spot): boolean {
  return asks(spot) && (spot.words === true || spot.kids.length > 0)
}

/** White space alone counts only where it parts two pieces of one word group, as between `<b>` and `<b>`. */
export function addText(data: string, spot: Spot): void {
  if (!/\S/.test(data)) {
    if (spot.words !== false && isInWord(spot.kids.at(-1))) spot.hold(' ')
    return
  }
  if (spot.words === null && !asks(spot)) leaveOut(spot)
  if (!spot.words) return
  spot.worded = true
  spot.hold(data.length > LONGEST_TEXT ? data.slice(0, LONGEST_TEXT) : data)
}

/** A hidden column still has its number. */
function asGap(spot: Spot): Spot | null {
  leaveOut(spot)
  return isLeftOut(spot) ? null : spot
}

function leaveOut(spot: Spot): void {
  spot.empty()
  spot.next = null
  spot.gone = true
}

/** Hidden, and no gap among cells either. */
function isLeftOut({ gone, tag, role, classes }: Spot): boolean {
  return gone && !CELLS.has(tag) && !CELL_ROLES.has(role) && !CELL_CLASS.test(classes)
}

/** Where the walk goes on: into the open shadow root (its slots bring back what is outside), a frame's document, or on down. */
export function firstNode(spot: Spot, pass: Walk): Node | null {
  const { el, tag } = spot
  const first = el.firstChild
  if (tag === 'div' || tag === 'span') return first ?? shadowOf(el, pass)
  if (tag === 'iframe' || tag === 'frame') return frameRoot(el as HTMLIFrameElement, pass)
  if (tag === 'slot') return firstInSlot(spot, pass) ?? first
  // The shadow roots of Clarity Core's grids hold chrome and a decoy column; all that is told stands outside of them.
  if (tag.startsWith('cds-')) return first
  return shadowOf(el, pass) ?? first
}

function firstInSlot(slot: Spot, { slotted }: Walk): Node | null {
  const [first, ...others] = (slot.el as HTMLSlotElement).assignedNodes()
  if (first) slotted.set(slot, others.toReversed())
  return first ?? null
}

/** The node that a spot goes on with after another: in a slot what is laid out there, if anything is. */
export function nextNode(spot: Spot, node: Node, { slotted }: Walk): Node | null {
  const others = spot.tag === 'slot' ? slotted.get(spot) : undefined
  return others ? (others.pop() ?? null) : node.nextSibling
}

/** A plain element with a shadow root has nothing else in it, as a rule: so it is asked for only where nothing else is. */
function shadowOf(el: Element, pass: Walk): Node | null {
  const shadow = el.shadowRoot
  if (!shadow) {
    noteHost(el, pass)
    return null
  }
  enter(shadow, pass)
  return shadow.firstChild
}

const MOST_HOSTS = 2_000
/** Components that draw into the page itself. */
const NO_HOST = /^clr-/

/** An element of a name of its own, or an empty one. */
function noteHost(el: Element, { hosts }: Walk): void {
  if (hosts.size < MOST_HOSTS && (!el.firstChild || (el.localName.includes('-') && !NO_HOST.test(el.localName))))
    hosts.add(el)
}

function frameRoot(frame: HTMLIFrameElement, pass: Walk): Node | null {
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
export function enter(root: Document | ShadowRoot, { roots, veiled }: Walk): void {
  roots.add(root)
  for (const el of root.querySelectorAll(VEILED)) veiled.add(el)
}

/** Notes what is not to be read at and in an element. */
export function veil(el: Element, { veiled }: Walk): void {
  if (el.matches(VEILED)) veiled.add(el)
  else for (const inner of el.querySelectorAll(VEILED)) veiled.add(inner)
}

const MOST_ANCHORS = 600
const NOTED = ['id', 'ng-app', 'portlet-id', 'data-test-id']
const KEPT_CLASS = /^(?:x-|vx-|vui-|vsc-|k-|esx-|clr-|app-)[a-z-]{1,40}$/

/** Remembers what tells a console apart without words. */
function note(el: Element, { tag, classes, bare }: Spot, pass: Walk): void {
  const { anchors } = pass
  if (anchors.size > MOST_ANCHORS) return
  pass.noted--
  if (tag.includes('-')) anchors.add(tag)
  if (bare) return
  for (const name of NOTED) {
    const value = el.getAttribute(name)
    if (value !== null && value.length < 80) anchors.add(name === 'id' ? `#${value}` : `[${name}=${value}]`)
  }
  if (classes === '' || anchors.has(classes)) return
  anchors.add(classes)
  for (const name of classes.split(' ')) if (KEPT_CLASS.test(name)) anchors.add(`.${name}`)
}
