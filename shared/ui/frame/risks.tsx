import type { Risk } from '#shared/model/article.ts'
import { useApp } from './app-context.ts'
import './mark.css'

/** The risk classes of an advice, in words. */
export function Risks({ of }: { of: Risk[] }) {
  const { words } = useApp()
  if (of.length === 0) return null
  return (
    <span class="chips">
      <span class="visually-hidden">{words.risk.label}: </span>
      {of.map((risk) => (
        <span key={risk} class={`chip ${risk}`}>
          {words.risk[risk]}
        </span>
      ))}
    </span>
  )
}
