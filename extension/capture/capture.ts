import type { Screen } from '#shared/model/screen.ts'
import { partsOf } from './parts.ts'
import type { Spot } from './spot.ts'
import { enter, veiledIn, walk, type Walk } from './walk.ts'

/** More than any console shows at once; what a page has beyond it is not read. */
const MOST_ELEMENTS = 60_000
const LONGEST_PASS_MS = 1_500

/** Reads one page: the whole of it at first, then only what has changed. Holds spots of the page, never its words elsewhere. */
export class Capture {
  readonly #document: Document
  readonly #now: () => number
  #root: Spot | null = null
  #anchors = new Set<string>()
  /** Documents and shadow roots of the last pass: where changes have to be watched for. */
  roots: ReadonlySet<Node> = new Set()

  constructor(document: Document, now: () => number = () => performance.now()) {
    this.#document = document
    this.#now = now
  }

  /** One pass over the whole page. */
  whole(): Screen {
    this.#root = null
    this.#anchors = new Set()
    return this.#pass(null, null)
  }

  /** The screen after changes: each element named is walked anew with all that is in it, every other branch is taken over. */
  after(changed: Iterable<Element>): Screen {
    const fresh = new Set(changed)
    const chain = new Set<Element>(fresh)
    for (const el of fresh) for (let up = above(el); up && !chain.has(up); up = above(up)) chain.add(up)
    return this.#pass(fresh, chain)
  }

  #pass(fresh: ReadonlySet<Element> | null, chain: ReadonlySet<Element> | null): Screen {
    const until = this.#now() + LONGEST_PASS_MS
    const pass: Walk = {
      veiled: fresh && chain ? veiledIn(fresh, chain) : new Set(),
      fresh,
      changed: chain,
      anchors: this.#anchors,
      noted: chain ? 200 : 3_000,
      roots: new Set([this.#document, ...this.roots]),
      budget: { elements: MOST_ELEMENTS, until },
      tooLarge: false,
      now: this.#now,
    }
    const { documentElement, body, title, location } = this.#document
    noteRoot(documentElement, this.#anchors)
    if (!chain) enter(this.#document, pass)
    const root = body ? walk(body, null, pass, this.#root ?? undefined) : null
    this.#root = root
    this.roots = pass.roots
    const screen: Screen = { url: location.href, title, anchors: [...this.#anchors], parts: root ? partsOf(root) : [] }
    return pass.tooLarge ? { ...screen, unsure: 'page too large' } : screen
  }
}

/** The element around one, through shadow roots and frames. */
function above(el: Element): Element | null {
  if (el.assignedSlot) return el.assignedSlot
  if (el.parentElement) return el.parentElement
  const root = el.getRootNode()
  if ('host' in root) return (root as ShadowRoot).host
  return el.ownerDocument.defaultView?.frameElement ?? null
}

function noteRoot(root: Element | null, anchors: Set<string>): void {
  const app = root?.getAttribute('ng-app')
  if (app) anchors.add(`[ng-app=${app}]`)
}
