import { useApp } from '../frame/app-context.ts'

/** Beats of the walk: one for each answer given, an open one for each that can still change the outcome. */
export function ProgressTrace({ given, open }: { given: number; open: number }) {
  const { words } = useApp()
  return (
    <p class="trace" role="status">
      {Array.from({ length: given }, (_, beat) => (
        <i key={`given-${beat}`} />
      ))}
      {Array.from({ length: open }, (_, beat) => (
        <i key={`open-${beat}`} class="open" />
      ))}
      <span class="trace-words small soft">{words.walk.progressCount(open)}</span>
    </p>
  )
}
