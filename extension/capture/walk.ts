import { isUnread, sightOf } from './hidden.ts'
import { isInWord, Spot } from './spot.ts'

/** Longer text is cut: no name, label or log line that we know is as long. */
export const LONGEST_TEXT = 2_000

/** What a pass may cost before it ends in `page too large`. */
export type Budget = { elements: number; until: number }

/** One pass over a page or over a branch of it. */
export type Walk = {
  /** What no one reads aloud and what a person writes in: found in one go, in each document and shadow root. */
  veiled: Set<Element>
  /** Null: nothing of a pass before stands. Elements in whose branch something has changed; those in `fresh` are walked anew with all that is in them. */
  changed: ReadonlySet<Element> | null
  fresh: ReadonlySet<Element> | null
  anchors: Set<string>
  /** How many elements are looked at for what tells a console apart. */
  noted: number
  /** Documents and shadow roots that were entered: where changes have to be watched for. */
  roots: Set<Node>
  budget: Budget
  tooLarge: boolean
  now: () => number
}

const ICONS = new Set(['clr-icon', 'cds-icon', 'img', 'svg', 'mat-icon'])
const CELLS = new Set(['th', 'td', 'clr-dg-column', 'clr-dg-cell', 'cds-grid-column', 'cds-grid-cell'])
const CELL_ROLES = new Set(['columnheader', 'gridcell', 'cell', 'rowheader'])
const CELL_CLASS = / (?:x-column-header|x-grid-cell|datagrid-column|datagrid-cell) /

const ASKED = new Set([...CELLS, 'tr', 'iframe', 'frame', 'dialog', 'progress', 'slot', 'details'])

/**
 * Whether an element is asked if it is in sight. One that only holds others is not: what is in a hidden one says so itself.
 * What counts without words of its own is asked: rows, cells, dialogs, frames, everything with a role.
 */
function isAsked({ el, tag, role }: Spot): boolean {
  return role !== '' || ASKED.has(tag) || holdsText(el)
}

function holdsText(el: Element): boolean {
  const { firstChild, lastChild } = el
  if (firstChild === null || firstChild.nodeType === 3 || lastChild?.nodeType === 3) return true
  return firstChild !== lastChild && hasTextBetween(firstChild)
}

function hasTextBetween(first: Node): boolean {
  for (let node: Node | null = first; node; node = node.nextSibling) if (node.nodeType === 3) return true
  return false
}

/** Walks an element and everything in it that is in sight. Null: nothing of it is. */
export function walk(el: Element, parent: Spot | null, pass: Walk, before?: Spot): Spot | null {
  const tag = el.localName
  if (pass.tooLarge || overBudget(pass)) return null
  const spot = new Spot(el, tag, parent)
  if (ICONS.has(tag)) return spot
  const sight = isUnread(spot) || pass.veiled.has(el) ? 'hidden' : isAsked(spot) ? sightOf(spot) : 'shown'
  if (sight === 'hidden') return asGap(spot, parent)
  if (pass.noted > 0) note(el, spot, pass)
  fillFrom(before, { spot, words: sight === 'shown' }, pass)
  return spot
}

/** A branch in which something has changed takes over its other branches, one that is fresh itself none. */
function fillFrom(before: Spot | undefined, { spot, words }: Omit<Filling, 'before'>, pass: Walk): void {
  const { changed } = pass
  if (pass.fresh?.has(spot.el)) pass.changed = null
  fill({ spot, words, before: pass.changed && before ? kidsByElement(before) : null }, pass)
  pass.changed = changed
}

type Before = ReadonlyMap<Element, Spot> | null
type Filling = { spot: Spot; words: boolean; before: Before }

function kidsByElement({ kids }: Spot): Before {
  return new Map(kids.flatMap((kid) => (typeof kid === 'string' ? [] : [[kid.el, kid] as const])))
}

/** Walks what an element holds, taking over from the pass before what has not changed. */
function fill(filling: Filling, pass: Walk): void {
  const { el, tag } = filling.spot
  for (let node = firstNode(filling.spot, pass); node; node = node.nextSibling) add(node, filling, pass)
  if (tag === 'slot') for (const node of (el as HTMLSlotElement).assignedNodes()) add(node, filling, pass)
}

function add(node: Node, { spot, words, before }: Filling, pass: Walk): void {
  const type = node.nodeType
  if (type === 3) {
    if (words) addText((node as Text).data, spot)
    return
  }
  if (type !== 1) return
  const old = before?.get(node as Element)
  if (before && !old) veil(node as Element, pass)
  const kid = old && !pass.changed?.has(node as Element) ? old : walk(node as Element, spot, pass, old)
  if (!kid) return
  kid.parent = spot
  spot.hold(kid)
  spot.size += kid.size
}

/** White space alone counts only where it parts two pieces of one word group, as between `<b>` and `<b>`. */
function addText(data: string, spot: Spot): void {
  if (/\S/.test(data)) spot.hold(data.length > LONGEST_TEXT ? data.slice(0, LONGEST_TEXT) : data)
  else if (isInWord(spot.kids.at(-1))) spot.hold(' ')
}

/** A hidden column still has its number. */
function asGap(spot: Spot, parent: Spot | null): Spot | null {
  const counts = CELLS.has(spot.tag) || CELL_ROLES.has(spot.role) || CELL_CLASS.test(spot.classes)
  return counts ? new Spot(spot.el, spot.tag, parent, true) : null
}

/** Where the walk goes on: into the open shadow root (its slots bring back what is outside), a frame's document, or on down. */
function firstNode({ el, tag }: Spot, pass: Walk): Node | null {
  const first = el.firstChild
  if (tag === 'div' || tag === 'span') return first ?? shadowOf(el, pass)
  if (tag === 'iframe' || tag === 'frame') return frameRoot(el as HTMLIFrameElement, pass)
  if (tag === 'slot') return (el as HTMLSlotElement).assignedNodes().length > 0 ? null : first
  // The shadow roots of Clarity Core's grids hold chrome and a decoy column; all that is told stands outside of them.
  if (tag.startsWith('cds-')) return first
  return shadowOf(el, pass) ?? first
}

/** A plain element with a shadow root has nothing else in it, as a rule: so it is asked for only where nothing else is. */
function shadowOf(el: Element, pass: Walk): Node | null {
  const shadow = el.shadowRoot
  if (!shadow) return null
  enter(shadow, pass)
  return shadow.firstChild
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

/** What is veiled at or in elements that changed; of those around them only they themselves are asked. */
export function veiledIn(fresh: ReadonlySet<Element>, chain: ReadonlySet<Element>): Set<Element> {
  const veiled = new Set([...chain].filter((el) => el.matches(VEILED)))
  for (const el of fresh) for (const inner of el.querySelectorAll(VEILED)) veiled.add(inner)
  return veiled
}

/** What was out of sight in the pass before was not asked then. */
function veil(el: Element, { veiled }: Walk): void {
  if (el.matches(VEILED)) veiled.add(el)
  else for (const inner of el.querySelectorAll(VEILED)) veiled.add(inner)
}

const VEILED = '[aria-hidden=true], [contenteditable]:not([contenteditable=false])'

/** Notes a document or shadow root, and what in it is not to be read. */
export function enter(root: Document | ShadowRoot, { roots, veiled }: Walk): void {
  roots.add(root)
  for (const el of root.querySelectorAll(VEILED)) veiled.add(el)
}

function overBudget(pass: Walk): boolean {
  const { budget } = pass
  budget.elements--
  if (budget.elements < 0 || (budget.elements % 512 === 0 && pass.now() > budget.until)) pass.tooLarge = true
  return pass.tooLarge
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
