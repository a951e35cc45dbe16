import type { Steps } from '#shared/recognise/steps.ts'
import { note } from './anchors.ts'
import { ICON_TAGS } from './drawn.ts'
import { isUnread, sightOf } from './hidden.ts'
import { ofKind } from './kind.ts'
import type { Pass } from './pass.ts'
import { isInWord, Spot } from './spot.ts'
import { LONGEST_TEXT } from './text.ts'
import { inside, nextNode } from './way-in.ts'

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
export function* walk(el: Element, parent: Spot | null, pass: Pass): Steps<Spot | null> {
  const top = begin(el, parent, pass)
  let at = top
  let steps = 0
  while (at !== null) {
    at = at.next === null ? end(at, top) : go(at, at.next, pass)
    if (++steps % NODES_A_STEP === 0) yield
  }
  return top && isLeftOut(top) ? null : top
}

/** One node further; the spot in which the walk goes on. */
function go(at: Spot, node: Node, pass: Pass): Spot {
  at.next = nextNode(at, node, pass)
  if (node.nodeType === 1) return begin(node as Element, at, pass) ?? at
  if (node.nodeType === 3) addText((node as Text).data, at)
  return at
}

/** How an element is begun: an icon has nothing in it, what is not read neither; some are asked at once whether they are in sight. */
const treatment = ofKind((kind): 'icon' | 'unread' | 'asked' | 'plain' => {
  const { tag, role } = kind
  if (ICON_TAGS.has(tag)) return 'icon'
  if (isUnread({ kind })) return 'unread'
  const counts = role === '' ? COUNTS.has(tag) && !ASKED_LAST.has(tag) : !ASKED_LAST.has(role)
  return counts ? 'asked' : 'plain'
})

/** A new spot, ready to be walked. Null: nothing of it counts. */
function begin(el: Element, parent: Spot | null, pass: Pass): Spot | null {
  if (--pass.left < 0) return null
  const spot = new Spot(el, parent)
  const how = treatment(spot)
  if (how === 'icon') return spot
  if (how === 'unread' || pass.veiled.has(el)) return asGap(spot)
  if (how === 'asked' && !asks(spot)) return asGap(spot)
  if (pass.noted > 0) note(spot, pass)
  const content = inside(spot, pass)
  if (typeof content === 'string') addText(content, spot)
  else spot.next = content
  return spot
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
  if (data === '') return
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

const isCounted = ofKind(({ tag, role, classes }) => CELLS.has(tag) || CELL_ROLES.has(role) || CELL_CLASS.test(classes))

/** Hidden, and no gap among cells either. */
const isLeftOut = (spot: Spot) => spot.gone && !isCounted(spot)
