import type { Fact } from '#shared/model/fact.ts'
import type { Path, Place } from '#shared/model/screen.ts'
import { pathOf } from '#shared/recognise/recognise.ts'
import { elementAt } from '../capture/path.ts'

type SeenPlace = { fact: Fact; path: Path }

/** Where the facts of the last look were read. Paths, because a page draws itself anew at any time. */
export class SeenPlaces {
  #places: SeenPlace[] = []

  /** What the page shows now; what it showed before is forgotten. */
  keep(facts: readonly Fact[], places: readonly Place[]): void {
    this.#places = facts.flatMap((fact, at) => {
      const place = places[at]
      return place ? [{ fact, path: pathOf(place) }] : []
    })
  }

  /** The element that tells this fact of this subject now, whatever its value has become; null where none does. */
  find({ key, subject }: Fact, document: Document): Element | null {
    const found = this.#places.find(
      ({ fact }) => fact.key === key && fact.subject.kind === subject.kind && fact.subject.name === subject.name,
    )
    return found ? elementAt(found.path, document) : null
  }
}
