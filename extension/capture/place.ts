import type { Place } from '#shared/model/screen.ts'
import { elementAt } from './path.ts'
import { Spot } from './spot.ts'

/** The element at a place: the one that was read, or what stands at a path. Null: it is no longer on the page. */
export function elementOf(place: Place, document: Document): Element | null {
  if (place instanceof Spot) return place.el.isConnected ? place.el : null
  return elementAt('toJSON' in place ? place.toJSON() : place, document)
}
