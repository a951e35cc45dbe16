import type { ComponentChildren } from 'preact'
import { parse } from 'regexparam'
import type { Place } from './route.ts'

/** What the pattern's names stand for, and the whole place. */
export type Visit = { params: Record<string, string>; place: Place }

/** A pattern such as `/advice/:id` and what to draw there; null: nothing is there after all. */
export type Route = { pattern: string; draw: (visit: Visit) => ComponentChildren | null }

const compiled = new Map<string, { keys: string[]; pattern: RegExp }>()

function matcher(pattern: string) {
  const known = compiled.get(pattern) ?? parse(pattern)
  compiled.set(pattern, known)
  return known
}

/** Draws the first route that fits; null when none does. */
export function drawPlace(routes: Route[], place: Place): ComponentChildren | null {
  for (const { pattern, draw } of routes) {
    const { keys, pattern: expression } = matcher(pattern)
    const match = expression.exec(place.path)
    if (match) {
      const params = Object.fromEntries(keys.map((key, position) => [key, decode(match[position + 1] ?? '')]))
      return draw({ params, place })
    }
  }
  return null
}

/** A link may be damaged: what does not decode is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
