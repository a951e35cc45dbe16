import type { Place } from '#shared/ui/frame/route.ts'

/**
 * Whether the panel may go to another VM's case by itself: it stands where it was led, or at its start, and nothing that the
 * person typed would be left behind. A question opened out of turn, an article or another case is something in the middle.
 */
export function mayFollow(place: Place, led: string | null, typed: string): boolean {
  if (typed !== '' || place.query.has('ask')) return false
  return place.path === '/' || place.path === led
}
