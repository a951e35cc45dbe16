import { useApp } from '../frame/app-context.ts'
import { WaysOn } from './ways-on.tsx'

/** The search broke down: said in words, with a way to start it again and those that need no search. */
export function SearchFailed({ onRetry }: { onRetry: () => void }) {
  const { words } = useApp()
  return (
    <div class="stack">
      <div class="notice" role="alert">
        <p>{words.search.failed}</p>
        <p>
          <button type="button" class="button" onClick={onRetry}>
            {words.search.retry}
          </button>
        </p>
      </div>
      <WaysOn />
    </div>
  )
}
