import { useState } from 'preact/hooks'
import { useApp } from '../frame/app-context.ts'
import { forgetAllSearches, forgetSearch, recentSearches } from './recent.ts'

/** The last searches on this device, each to run again or to forget. */
export function RecentList({ onPick }: { onPick: (text: string) => void }) {
  const { words } = useApp()
  const [recent, setRecent] = useState(recentSearches)
  if (recent.length === 0) return null
  const forget = (change: () => void) => () => {
    change()
    setRecent(recentSearches())
  }
  return (
    <section class="recent">
      <h2>{words.search.recent}</h2>
      <p class="small soft">{words.search.recentText}</p>
      <ul class="plain rows">
        {recent.map((text) => (
          <li key={text}>
            <button type="button" class="button quiet recent-query" onClick={() => onPick(text)}>
              {text}
            </button>
            <button
              type="button"
              class="button quiet"
              aria-label={words.search.forget(text)}
              onClick={forget(() => forgetSearch(text))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={forget(forgetAllSearches)}>
          {words.search.forgetAll}
        </button>
      </p>
    </section>
  )
}
