import { usePanel } from './panel-context.ts'

export type StateName = 'seen' | 'inferred' | 'stated' | 'conflicting'

const SHAPES: Record<StateName, string> = {
  seen: 'M1 6s2-3.5 5-3.5S11 6 11 6 9 9.5 6 9.5 1 6 1 6zM6 4.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z',
  inferred: 'M2 2.5 6 6m-4 3.5L6 6m0 0h4.5M8.5 4l2 2-2 2',
  stated: 'M1.5 2h9v6H6L3.5 10.5V8h-2z',
  conflicting: 'M6 1.5 11 10.5H1zM6 5v2.5M6 8.6v.6',
}

/** How a fact is known: shape and word. */
export function StateWord({ state }: { state: StateName }) {
  const { words } = usePanel()
  return (
    <span class={`known-as ${state}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path class="line" d={SHAPES[state]} />
      </svg>
      {words.state[state]}
    </span>
  )
}
