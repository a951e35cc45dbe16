import type { Fact } from '#shared/model/fact.ts'
import type { Place } from '#shared/model/screen.ts'
import type { ToShow } from '../messages/messages.ts'
import { isBehind } from '../page/boxes.ts'
import { Highlight, type Find } from '../page/highlight.ts'
import { SeenPlaces } from './seen-places.ts'

/** Shows on the page where its facts were read. It comes with the panel: before that nobody asks. */
export class Showing {
  readonly #places: SeenPlaces
  readonly #highlight: Highlight

  /** Outlines are drawn in `layer`; `stand`, which may lie over them, lets them be seen. */
  constructor(layer: HTMLElement, stand: HTMLElement) {
    this.#places = new SeenPlaces(layer.ownerDocument)
    this.#highlight = new Highlight(layer, (boxes) => stand.classList.toggle('aside', isBehind(boxes, stand)))
  }

  get isShown(): boolean {
    return this.#highlight.isShown
  }

  /** What the page shows now. */
  keep(facts: readonly Fact[], places: readonly Place[]): void {
    this.#places.keep(facts, places)
  }

  /** Outlines where a fact was read. Returns whether it is there; `onGone` is told when it goes while it is shown. */
  show(fact: ToShow, onGone?: () => void): boolean {
    return this.#highlight.show(() => this.#places.find(fact), onGone)
  }

  /** Outlines any element, as long as `find` finds it. */
  outline(find: Find, onGone?: () => void): boolean {
    return this.#highlight.show(find, onGone)
  }

  end(): void {
    this.#highlight.end()
  }
}
