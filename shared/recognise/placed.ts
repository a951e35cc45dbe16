import type { Group, Part } from '#shared/model/screen.ts'

/** A part and where it is: the groups around it from the outermost, the heading it stands under, its neighbours. */
export type Placed<P extends Part = Part> = {
  part: P
  within: readonly Group[]
  /** The headings and titles above it, the nearest last. */
  under: readonly string[]
  beside: readonly Part[]
}
