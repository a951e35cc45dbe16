import { MARK_SHAPES, type MarkTone } from '#shared/ui/frame/mark-shapes.ts'

/** The mark of a state; the word for it must stand beside it. Its style comes with the chip. */
export function Mark({ tone }: { tone: MarkTone }) {
  return (
    <svg class={`mark ${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {MARK_SHAPES[tone].map(([look, path]) => (
        <path key={path} class={look} d={path} />
      ))}
    </svg>
  )
}
