import type { Screen } from '#shared/model/screen.ts'
import { finish, type Steps } from '#shared/recognise/steps.ts'
import { noteRoot } from './anchors.ts'
import { readInSteps } from './parts.ts'
import type { Pass } from './pass.ts'
import { renew, type Changed } from './renew.ts'
import type { Spot } from './spot.ts'
import { walk } from './walk.ts'
import { enter } from './way-in.ts'

/** More than any console shows at once; what a page has beyond it is not read. */
const MOST_ELEMENTS = 60_000
/** How many elements are looked at for what tells a console apart: at first, and after a change. */
const NOTED_AT_FIRST = 3_000
const NOTED_LATER = 200

/** Reads one page: the whole of it at first, then only what has changed. Holds spots of the page, never its words elsewhere. */
export class Capture {
  readonly #document: Document
  #root: Spot | null = null
  #anchors = new Set<string>()
  #tooLarge = false
  /** Documents and shadow roots that were entered: where changes have to be watched for. */
  readonly roots = new Set<Node>()
  readonly #hosts = new Set<Element>()

  constructor(document: Document) {
    this.#document = document
  }

  /** One pass over the whole page. */
  whole(): Screen {
    return finish(this.wholeInSteps())
  }

  /** The screen after changes: each of these elements is walked anew with all that is in it, every other branch is taken over. */
  after(changed: Iterable<Element>): Screen {
    return finish(this.afterInSteps({ anew: new Set(changed), inside: new Set() }))
  }

  /** What changes while a step waits is seen by a pass after these changes. */
  *wholeInSteps(): Steps<Screen> {
    yield* this.walkWhole()
    return yield* this.screen()
  }

  *afterInSteps(changed: Changed): Steps<Screen> {
    yield* this.walkChanged(changed)
    return yield* this.screen()
  }

  *walkWhole(): Steps<void> {
    const { documentElement, body } = this.#document
    this.#root = null
    this.#anchors = new Set()
    this.#tooLarge = false
    this.roots.clear()
    this.#hosts.clear()
    noteRoot(documentElement, this.#anchors)
    const pass = this.#begin(NOTED_AT_FIRST)
    enter(this.#document, pass)
    this.#root = body ? yield* walk(body, null, pass) : null
    this.#tooLarge = pass.left < 0
  }

  /** A page of which nothing was in sight, or that has another body, is walked whole. */
  *walkChanged(changed: Changed): Steps<void> {
    if (this.#root?.el !== this.#document.body) return yield* this.walkWhole()
    const pass = this.#begin(NOTED_LATER)
    this.#root = yield* renew(this.#root, changed, pass)
    this.#tooLarge ||= pass.left < 0
  }

  /** Elements that were walked without a shadow root and have one by now; each is told once. */
  lateHosts(): Element[] {
    const late = [...this.#hosts].filter((el) => el.shadowRoot !== null)
    for (const el of late) this.#hosts.delete(el)
    return late.filter((el) => el.isConnected)
  }

  /** What was walked, as a screen. */
  *screen(): Steps<Screen> {
    const { title, location } = this.#document
    const parts = this.#root ? yield* readInSteps(this.#root) : []
    const screen: Screen = { url: location.href, title, anchors: [...this.#anchors], parts }
    return this.#tooLarge ? { ...screen, unsure: 'page too large' } : screen
  }

  #begin(noted: number): Pass {
    const { roots } = this
    const [veiled, slotted] = [new Set<Element>(), new Map<Spot, Node[]>()]
    return { veiled, anchors: this.#anchors, noted, roots, hosts: this.#hosts, left: MOST_ELEMENTS, slotted }
  }
}
