import type { Fact } from '#shared/model/fact.ts'
import type { Path, Place } from '#shared/model/screen.ts'
import { elementAt } from '../capture/path.ts'

/** `el` is only looked at while the page still has it. */
type SeenPlace = { fact: Fact; path: Path; el: WeakRef<Element> }

/** Where the facts of the last look were read. */
export class SeenPlaces {
  readonly #document: Document
  #places: SeenPlace[] = []

  constructor(document: Document) {
    this.#document = document
  }

  /** What the page shows now; what it showed before is forgotten. */
  keep(facts: readonly Fact[], places: readonly Place[]): void {
    this.#places = facts.flatMap((fact, at) => {
      const place = places[at]
      const path = place && ('toJSON' in place ? place.toJSON() : place)
      const el = path && elementAt(path, this.#document)
      return el ? [{ fact, path, el: new WeakRef(el) }] : []
    })
  }

  /**
   * The element that tells this fact of this subject now, whatever its value has become. Where the page was drawn anew since the
   * last look: the one at the same place, if it says the same. Null where there is none.
   */
  find({ key, subject }: Pick<Fact, 'key' | 'subject'>): Element | null {
    const found = this.#places.find(
      ({ fact }) => fact.key === key && fact.subject.kind === subject.kind && fact.subject.name === subject.name,
    )
    if (!found) return null
    const el = found.el.deref()
    if (el?.isConnected) return el
    const inItsPlace = elementAt(found.path, this.#document)
    return inItsPlace && says(inItsPlace, found.fact.evidence.quote) ? inItsPlace : null
  }
}

const says = (el: Element, quote: string) => solid(el.textContent).includes(solid(quote))
const solid = (text: string) => text.replaceAll(/\s+/g, '')
