import { useApp } from './app-context.ts'
import { Mark, type MarkTone } from './mark.tsx'

/** A state as mark and word together, so that it never rests on colour alone. */
export function State({ tone }: { tone: MarkTone }) {
  const { words } = useApp()
  return (
    <span class={`state tone-${tone}`}>
      <Mark tone={tone} />
      {words.tone[tone]}
    </span>
  )
}
