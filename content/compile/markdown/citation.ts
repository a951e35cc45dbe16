/** `[@kb1681]` or `[@kb1681 @ours]`, with the space before it, which belongs to nobody. */
export const CITATION = / *\[((?:@[a-z0-9-]+)(?: @[a-z0-9-]+)*)\]/g

/** `@kb1681 @ours` → `['kb1681', 'ours']`. */
export function citedIds(inside: string): string[] {
  return inside.split(' ').map((id) => id.slice(1))
}

/** Our own advice: a citation that names no source. */
export const OURS = 'ours'
