const KEY = 'unstun.recent-searches'
const MOST = 8
const LONGEST = 200

/** The last searches that led somewhere, newest first; on this device only. None where the browser keeps nothing. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberSearch(text: string): void {
  const query = text.trim()
  if (query === '' || query.length > LONGEST) return
  keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST))
}

export function forgetSearch(text: string): void {
  keep(recentSearches().filter((other) => other !== text))
}

export function forgetAllSearches(): void {
  keep([])
}

function keep(searches: string[]): void {
  try {
    if (searches.length > 0) localStorage.setItem(KEY, JSON.stringify(searches))
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing offers no recent searches; the search itself works.
  }
}
