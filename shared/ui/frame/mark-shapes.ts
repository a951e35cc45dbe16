import type { Tone } from '#shared/model/topic.ts'

/** Every state has one look: colour, shape and, beside it, a word. */
export type MarkTone = Tone | 'excluded' | 'possible' | 'fixed'

/** One stroke of a mark in a 16-px square: how it is drawn, and its path. */
export type Stroke = readonly [look: 'fill' | 'line' | 'line dashed', path: string]

const RING = 'M1.8 8a6.2 6.2 0 1 1 12.4 0a6.2 6.2 0 1 1-12.4 0z'
const DASHED_RING: readonly Stroke[] = [['line dashed', RING]]

export const MARK_SHAPES: Record<MarkTone, readonly Stroke[]> = {
  'known-issue': [['fill', 'M5 1h6l4 4v6l-4 4H5l-4-4V5z']],
  suspected: [
    ['line', 'M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z'],
    ['fill', 'M8 1.5H5L1.5 5v6L5 14.5h3z'],
  ],
  action: [['line', 'M3 3h10v10H3zM5.5 8h5M8 5.5v5']],
  neutral: [['line', 'M2 8h11M9.5 4.5 13 8l-3.5 3.5']],
  unknown: DASHED_RING,
  possible: DASHED_RING,
  excluded: [
    ['line', RING],
    ['line', 'M3.6 12.4 12.4 3.6'],
  ],
  fixed: [
    ['line', RING],
    ['line', 'm5 8.2 2.2 2.2L11.2 6'],
  ],
}
