import { useApp } from '../frame/app-context.ts'
import { WaysOn } from './ways-on.tsx'

type Props = { suggestions: readonly string[]; onSuggestion: (text: string) => void }

/** Nothing was found: what might have been meant, and the ways that need no search. */
export function NoResults({ suggestions, onSuggestion }: Props) {
  const { words } = useApp()
  return (
    <div class="stack">
      {suggestions.length > 0 && (
        <p class="suggestions">
          {words.search.didYouMean}{' '}
          {suggestions.map((name) => (
            <button key={name} type="button" class="button quiet" onClick={() => onSuggestion(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      <p>{words.search.noneHint}</p>
      <WaysOn />
    </div>
  )
}
