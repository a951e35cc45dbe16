import { isUnread, sightOf } from './hidden.ts'
import { isInWord, Spot } from './spot.ts'

/** Longer text is cut: no name, label or log line that we know is as long. */
export const LONGEST_TEXT = 2_000

/** What a pass may cost before it ends in `page too large`. */
export type Budget = { elements: number; until: number }

/** One pass over a page or over a branch of it. */
export type Walk = {
  /** Spots of the pass before, by element. Null for `changed`: none of them stands. */
  spots: WeakMap<Element, Spot>
  /** Elements in whose branch something has changed; those in `fresh` are walked anew with all that is in them. */
  changed: ReadonlySet<Element> | null
  fresh: ReadonlySet<Element> | null
  anchors: Set<string>
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

/** Walks an element and everything in it that is in sight. Null: nothing of it is. */
export function walk(el: Element, parent: Spot | null, pass: Walk): Spot | null {
  const tag = el.localName
  if (pass.tooLarge || overBudget(pass)) return null
  const spot = new Spot(el, tag, parent)
  if (ICONS.has(tag)) return spot
  if (isUnread(el, tag, spot.role, spot.classes)) return asGap(spot, parent)
  const sight = sightOf(el)
  if (sight === 'hidden') return asGap(spot, parent)
  pass.spots.set(el, spot)
  note(el, spot, pass)
  const { changed } = pass
  if (pass.fresh?.has(el)) pass.changed = null
  fill(spot, sight === 'shown', pass)
  pass.changed = changed
  return spot
}

/** Walks what an element holds, taking over from the pass before what has not changed. */
function fill(spot: Spot, words: boolean, pass: Walk): void {
  const { el } = spot
  for (let node = firstNode(el, spot.tag, pass); node; node = node.nextSibling) add(node, spot, words, pass)
  if (spot.tag === 'slot') for (const node of (el as HTMLSlotElement).assignedNodes()) add(node, spot, words, pass)
}

function add(node: Node, spot: Spot, words: boolean, pass: Walk): void {
  if (node.nodeType === 3) {
    if (words) addText((node as Text).data, spot)
    return
  }
  if (node.nodeType !== 1) return
  const kid = known(node as Element, pass) ?? walk(node as Element, spot, pass)
  if (!kid) return
  kid.parent = spot
  spot.kids.push(kid)
  spot.size += kid.size
}

/** White space alone counts only where it parts two pieces of one word group, as between `<b>` and `<b>`. */
function addText(data: string, spot: Spot): void {
  if (/\S/.test(data)) spot.kids.push(data.length > LONGEST_TEXT ? data.slice(0, LONGEST_TEXT) : data)
  else if (isInWord(spot.kids.at(-1))) spot.kids.push(' ')
}

/** A spot of the pass before can stand as it is when nothing in its branch has changed. */
function known(el: Element, { spots, changed }: Walk): Spot | undefined {
  return changed && !changed.has(el) ? spots.get(el) : undefined
}

/** A hidden column still has its number. */
function asGap(spot: Spot, parent: Spot | null): Spot | null {
  const counts = CELLS.has(spot.tag) || CELL_ROLES.has(spot.role) || CELL_CLASS.test(spot.classes)
  return counts ? new Spot(spot.el, spot.tag, parent, true) : null
}

/** Where the walk goes on: into the open shadow root (its slots bring back what is outside), a frame's document, or on down. */
function firstNode(el: Element, tag: string, pass: Walk): Node | null {
  if (tag === 'iframe' || tag === 'frame') return frameRoot(el as HTMLIFrameElement, pass)
  const shadow = el.shadowRoot
  if (shadow) pass.roots.add(shadow)
  // The shadow roots of Clarity Core's grids hold chrome and a decoy column; all that is told stands outside of them.
  if (shadow && !tag.startsWith('cds-')) return shadow.firstChild
  return tag === 'slot' && (el as HTMLSlotElement).assignedNodes().length > 0 ? null : el.firstChild
}

function frameRoot(frame: HTMLIFrameElement, pass: Walk): Node | null {
  try {
    const inner = frame.contentDocument
    if (inner) pass.roots.add(inner)
    return inner?.body ?? null
  } catch {
    return null // Another origin: not ours to read.
  }
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
function note(el: Element, { tag, classes }: Spot, { anchors }: Walk): void {
  if (anchors.size > MOST_ANCHORS) return
  if (tag.includes('-')) anchors.add(tag)
  for (const name of NOTED) {
    const value = el.getAttribute(name)
    if (value !== null && value.length < 80) anchors.add(name === 'id' ? `#${value}` : `[${name}=${value}]`)
  }
  if (classes === '' || anchors.has(classes)) return
  anchors.add(classes)
  for (const name of classes.split(' ')) if (KEPT_CLASS.test(name)) anchors.add(`.${name}`)
}
