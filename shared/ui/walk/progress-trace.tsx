import type { CaseKey } from '#shared/model/case.ts'
import { useApp } from '../frame/app-context.ts'
import { keyText } from './value-text.ts'
import './progress-trace.css'

/** Beats of the walk: one for each answer given, an open one for each that can still change the outcome. */
export function ProgressTrace({ given, open }: { given: number; open: CaseKey[] }) {
  const app = useApp()
  const { words } = app
  const names = words.listed(open.map((key) => keyText(app, key)))
  return (
    <p class="trace" role="status">
      {Array.from({ length: given }, (_, beat) => (
        <i key={`given-${beat}`} />
      ))}
      {open.map((key) => (
        <i key={key} class="open" />
      ))}
      <span class="trace-words small soft">
        {words.walk.progressCount(open.length)}
        {names && `: ${names}`}
      </span>
    </p>
  )
}
