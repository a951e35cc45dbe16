import type { Steps } from '#shared/recognise/steps.ts'
import { isUnread, sightOf } from './hidden.ts'
import type { Pass } from './pass.ts'
import { Spot } from './spot.ts'
import { addText, walk } from './walk.ts'
import { inside, nextNode, veil } from './way-in.ts'

/** What has changed in a page: elements to be walked anew with all in them, and those of which only texts and children are others. */
export type Changed = { anew: ReadonlySet<Element>; inside: ReadonlySet<Element> }

/** Where to look for what has changed: for each element around it those of its children that lead there. */
type Ways = ReadonlyMap<Element, ReadonlySet<Element>>
type Renewal = { changed: Changed; ways: Ways; pass: Pass }

/** The spots of a page after changes: what did not change stays as it is. Null: nothing is in sight any more. */
export function* renew(root: Spot, changed: Changed, pass: Pass): Steps<Spot | null> {
  return yield* renewed(root, { changed, ways: waysTo(changed), pass })
}

function waysTo({ anew, inside }: Changed): Ways {
  const ways = new Map<Element, Set<Element>>()
  for (const el of [...anew, ...inside]) {
    let at = el
    for (let up = above(at); up; up = above(up)) {
      const known = ways.get(up)
      if (known?.has(at)) break
      if (known) known.add(at)
      else ways.set(up, new Set([at]))
      at = up
    }
  }
  return ways
}

/** The element around one, through shadow roots and frames; what holds a document's body is the frame. */
function above(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot
  const up = el.parentElement
  if (up && up !== el.ownerDocument.documentElement) return up
  const root = el.getRootNode()
  if ('host' in root) return (root as ShadowRoot).host
  return el.ownerDocument.defaultView?.frameElement ?? null
}

/** A spot at or in which something has changed: itself, or what stands in its place. */
function* renewed(spot: Spot, renewal: Renewal): Steps<Spot | null> {
  const { changed, ways, pass } = renewal
  const { el, worded } = spot
  if (changed.anew.has(el) || spot.gone || hasOtherSight(spot)) return yield* walkAnew(spot, pass)
  const way = ways.get(el)
  const isWhole = way ? yield* renewKids(spot, way, renewal) : true
  if (changed.inside.has(el) || !isWhole) yield* refill(spot, pass)
  else spot.unread()
  return worded && !spot.worded ? yield* walkAnew(spot, pass) : spot
}

function* walkAnew({ el, parent }: Spot, pass: Pass): Steps<Spot | null> {
  veil(el, pass)
  return yield* walk(el, parent, pass)
}

/** Its attributes are the same, but those around it may have others. */
function hasOtherSight(spot: Spot): boolean {
  if (spot.words === null) return false
  const sight = sightOf(spot)
  return sight === 'hidden' || (sight === 'shown') !== spot.words
}

/** Puts what stands now in the place of the kids that lead to changes. False: one came or went. */
function* renewKids(spot: Spot, way: ReadonlySet<Element>, renewal: Renewal): Steps<boolean> {
  const { kids } = spot
  const [first] = way
  let left = way.size
  let isWhole = true
  for (let at = 0; left > 0 && at < kids.length; at++) {
    const kid = kids[at] as Spot | string
    // Most ways lead on through one of many kids.
    if (typeof kid === 'string' || (kid.el !== first && (way.size === 1 || !way.has(kid.el)))) continue
    left--
    const before = { size: kid.size, worded: kid.worded }
    const now = yield* renewed(kid, renewal)
    if (now) spot.replace(at, before, now)
    else {
      kids.splice(at--, 1)
      isWhole = false
    }
  }
  return isWhole && (left === 0 || !hasNewInSight(spot, way, renewal))
}

function hasNewInSight({ kids }: Spot, way: ReadonlySet<Element>, { pass }: Renewal): boolean {
  const known = new Set(kids.map((kid) => (typeof kid === 'string' ? null : kid.el)))
  return [...way].some((el) => !known.has(el) && isInSight(el, pass))
}

function isInSight(el: Element, pass: Pass): boolean {
  veil(el, pass)
  const spot = new Spot(el, null)
  return !pass.veiled.has(el) && !isUnread(spot) && sightOf(spot) !== 'hidden'
}

/** Goes through what an element holds, taking over what is there already. */
function* refill(spot: Spot, pass: Pass): Steps<void> {
  const before = new Map(spot.kids.flatMap((kid) => (typeof kid === 'string' ? [] : [[kid.el, kid] as const])))
  spot.empty()
  const content = inside(spot, pass)
  if (typeof content === 'string') addText(content, spot)
  else if (content) yield* refillFrom(content, spot, before, pass)
}

function* refillFrom(first: Node, spot: Spot, before: ReadonlyMap<Element, Spot>, pass: Pass): Steps<void> {
  for (let node: Node | null = first; node; node = nextNode(spot, node, pass)) {
    if (node.nodeType === 3) addText((node as Text).data, spot)
    if (node.nodeType !== 1) continue
    const el = node as Element
    const known = before.get(el)
    if (!known) veil(el, pass)
    const kid = known ?? (yield* walk(el, spot, pass))
    if (kid) spot.hold(kid)
    yield
  }
}
