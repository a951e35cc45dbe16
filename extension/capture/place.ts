import type { Place } from '#shared/model/screen.ts'
import { elementAt } from './path.ts'
import { Spot } from './spot.ts'

/** The element at a place: the one that was read, while it is on the page, else what stands there now. Null: nothing does. */
export function elementOf(place: Place, document: Document): Element | null {
  if (place instanceof Spot && place.el.isConnected) return place.el
  return elementAt('toJSON' in place ? place.toJSON() : place, document)
}
