import { useApp } from '../frame/app-context.ts'
import type { LineState as State } from './case-line.ts'
import './evidence.css'

const SHAPES: Record<State, preact.JSX.Element> = {
  seen: <circle class="fill" cx="6" cy="6" r="4" />,
  inferred: (
    <>
      <circle class="line" cx="6" cy="6" r="4" />
      <path class="fill" d="M6 2a4 4 0 0 0 0 8z" />
    </>
  ),
  stated: <circle class="line" cx="6" cy="6" r="4" />,
  conflicting: <path class="line" d="M2 2l8 8M10 2l-8 8" />,
}

/** How a value is known, as shape and word together. */
export function LineState({ of }: { of: State }) {
  const { words } = useApp()
  return (
    <span class={`line-state ${of}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {SHAPES[of]}
      </svg>
      {words.evidence.state[of]}
    </span>
  )
}
