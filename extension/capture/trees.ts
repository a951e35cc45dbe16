import type { Tree, TreeNode } from '#shared/model/screen.ts'
import { iconOf } from './drawn.ts'
import { gluedIn } from './glued.ts'
import { isProgress } from './grid-shape.ts'
import { ofKind } from './kind.ts'
import { elementsOf, isButton, isInWord, type Spot } from './spot.ts'
import { textOf, textWithout } from './text.ts'

const TREE = / (?:k-treeview|x-tree-panel|clr-tree) /

export const isTree = ofKind(
  ({ tag, role, classes }) => role === 'tree' || tag === 'clr-tree' || tag === 'cds-tree' || TREE.test(classes),
)

const NODE = / (?:k-item|x-grid-row|vui-tree-node) /

type Reading = { nodes: TreeNode[]; whole: boolean; loading: boolean; siblings: Map<Spot | null, number> }

/** Reads a tree's nodes in order; what is collapsed or scrolled out of a virtual list makes it not whole. */
export function readTree(tree: Spot): Tree {
  const reading: Reading = { nodes: [], whole: !isVirtual(tree), loading: isBusy(tree), siblings: new Map() }
  for (const kid of elementsOf(tree)) look(kid, 0, reading)
  return { kind: 'tree', nodes: reading.nodes, whole: reading.whole, loading: reading.loading, at: tree }
}

const isBusy = (spot: Spot) => spot.attribute('aria-busy') === 'true'

function look(spot: Spot, depth: number, reading: Reading): void {
  if (spot.gone) return
  if (isProgress(spot)) reading.loading = true
  if (isVirtual(spot)) reading.whole = false
  if (!isNode(spot)) {
    lookInside(spot, depth, reading)
    return
  }
  const text = labelOf(spot)
  const icon = iconIn(spot)
  const closed = isCollapsed(spot) ? ({ closed: true } as const) : {}
  if (text !== '')
    reading.nodes.push({ text, depth: depthOf(spot, depth), selected: isSelected(spot), icon, ...closed, at: spot })
  if (closed.closed || missesSiblings(spot, reading)) reading.whole = false
  lookInside(spot, depth + 1, reading)
}

/** What a collapsed node holds may be in the page all the same, in the node or beside it; it is not in sight. */
function lookInside(spot: Spot, depth: number, reading: Reading): void {
  let closed = isNode(spot) && isCollapsed(spot)
  let below = 0
  for (const kid of elementsOf(spot)) {
    if (closed && holdsNodes(kid)) continue
    look(kid, holdsNodes(kid) ? depth + below : depth, reading)
    if (!isNode(kid)) continue
    closed = isCollapsed(kid)
    below = 1
  }
}

function depthOf(spot: Spot, depth: number): number {
  const level = Number(spot.attribute('aria-level') ?? 0)
  return level > 0 ? level - 1 : depth
}

/** Clarity 1 gives the outermost node the role of the tree. */
const isNode = ofKind(
  ({ tag, role, classes }) => role === 'treeitem' || (role === 'tree' && tag === 'clr-tree-node') || NODE.test(classes),
)

function isCollapsed(spot: Spot): boolean {
  const said = spot.attribute('aria-expanded')
  if (said !== null) return said === 'false' && spot.attribute('aria-haspopup') === null
  if (find(spot, isCaretHolder)?.attribute('aria-expanded') === 'false') return true
  return elementsOf(spot).some((kid) => kid.has('k-plus') || elementsOf(kid).some(isPlus))
}

const isCaretHolder = ofKind((kind) => kind.has('clr-treenode-caret'))
const isPlus = ofKind(({ classes }) => /k-i-expand|k-plus/.test(classes))

/** A set that says it is larger than what is there. */
function missesSiblings(spot: Spot, { siblings }: Reading): boolean {
  const size = Number(spot.attribute('aria-setsize') ?? 0)
  if (size <= 0) return spot.attribute('aria-setsize') === '-1'
  const owner = spot.parent
  const seen = siblings.get(owner) ?? elementsOf(owner ?? spot).filter(isNode).length
  siblings.set(owner, seen)
  return owner !== null && isNode(spot) && seen > 1 && seen < size
}

const VIRTUAL =
  / (?:cdk-virtual-scroll-viewport|k-virtual-scrollable-wrap|x-grid-scrollbar|virtual-scroller|clr-tree-virtual) /
const isVirtual = ofKind(({ tag, classes }) => tag.startsWith('cdk-virtual') || VIRTUAL.test(classes))

/** What a node is opened and closed with, where it is no button. */
const OPENS = / k-(?:plus|minus) | k-i-(?:expand|collapse)| x-tree-(?:elbow|expander)|caret/
const opens = ofKind(({ classes }) => OPENS.test(classes))

/** The first icon that is no caret's. */
function iconIn(node: Spot): string {
  const found = find(node, (kid) => !isButton(kid) && !opens(kid) && iconOf(kid) !== null)
  return found ? (iconOf(found) ?? '') : ''
}

const LABEL = / (?:clr-treenode-content|clr-tree-node-content|k-in|x-tree-node-text|treenode-label) /
const isLabel = ofKind(({ classes }) => LABEL.test(classes))

/** A node's own words: those of its content, not of the nodes below it, nor what opens it, signs beside it, or buttons behind. */
function labelOf(node: Spot): string {
  const spot = find(node, isLabel) ?? node
  const wordsBut = (...isNone: ((kid: Spot) => boolean)[]) =>
    textWithout(spot, (kid) => isNode(kid) || holdsNodes(kid) || isNone.some((is) => is(kid)))
  const whole = wordsBut()
  const bare = wordsBut(isCaret, isSign)
  // A sign between two pieces of a name is part of it.
  const text = bare !== '' && whole.includes(bare) ? bare : whole
  const name = wordsBut(isButton, isSign)
  return inOne(name !== '' && text.startsWith(name) ? name : text, spot).replace(DISCLOSES, '')
}

/** Pieces that nothing parts on the screen are one name. */
function inOne(text: string, spot: Spot): string {
  const glued = text.includes(' ') ? gluedIn(spot) : null
  return glued?.replaceAll(' ', '') === text.replaceAll(' ', '') ? glued : text
}

/** Drawn with a letter in front of the words. */
const DISCLOSES = /^[▶-▿]\ufe0e?\s+/

/** A triangle, a pin, a plus in an element of its own. */
const isSign = (kid: Spot) => !isInWord(kid) && /^[\p{So}\p{Sm}\p{Mn}‹›«»]+$/u.test(textOf(kid))

const isCaret = (spot: Spot) =>
  isButton(spot) && (spot.classes.includes('caret') || spot.attribute('aria-expanded') !== null)
const holdsNodes = (spot: Spot) =>
  spot.role === 'group' || (spot.tag === 'ul' && spot.size > 1) || spot.has('clr-treenode-children')

function find(node: Spot, is: (spot: Spot) => boolean): Spot | null {
  for (const kid of elementsOf(node)) {
    if (is(kid)) return kid
    const found = isNode(kid) || holdsNodes(kid) ? null : find(kid, is)
    if (found) return found
  }
  return null
}

function isSelected(node: Spot): boolean {
  return node.attribute('aria-selected') === 'true' || / (?:selected|active|k-state-selected) /.test(node.classes)
}
