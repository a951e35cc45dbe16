import type { Tone } from '#shared/model/topic.ts'
import './mark.css'

/** Every state has one look: colour, shape and, beside it, a word. */
export type MarkTone = Tone | 'excluded' | 'possible' | 'fixed'

const SHAPES: Record<MarkTone, preact.JSX.Element> = {
  'known-issue': <path class="fill" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />,
  suspected: (
    <>
      <path class="line" d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5z" />
      <path class="fill" d="M8 1.5H5L1.5 5v6L5 14.5h3z" />
    </>
  ),
  action: <path class="line" d="M3 3h10v10H3zM5.5 8h5M8 5.5v5" />,
  neutral: <path class="line" d="M2 8h11M9.5 4.5 13 8l-3.5 3.5" />,
  unknown: <circle class="line dashed" cx="8" cy="8" r="6.2" />,
  possible: <circle class="line dashed" cx="8" cy="8" r="6.2" />,
  excluded: (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path class="line" d="M3.6 12.4 12.4 3.6" />
    </>
  ),
  fixed: (
    <>
      <circle class="line" cx="8" cy="8" r="6.2" />
      <path class="line" d="m5 8.2 2.2 2.2L11.2 6" />
    </>
  ),
}

/** The mark of a state; the word for it must stand beside it. */
export function Mark({ tone }: { tone: MarkTone }) {
  return (
    <svg class={`mark ${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  )
}
