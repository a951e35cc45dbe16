import { useEffect, useState } from 'preact/hooks'
import { useApp, useTitle } from '../frame/app-context.ts'
import { linkTo, usePlace } from '../frame/route.ts'
import { LONGEST_QUERY } from './search-box.tsx'
import { SearchView } from './search-view.tsx'

/** Finds everything while typing; the query is part of the address, so that a search can be linked to. */
export function SearchPage() {
  const { words } = useApp()
  const linked = (usePlace().query.get('q') ?? '').slice(0, LONGEST_QUERY)
  const [query, setQuery] = useState(linked)
  useTitle(words.search.title)
  useEffect(() => setQuery(linked), [linked])
  const change = (next: string) => {
    setQuery(next)
    history.replaceState(null, '', linkTo('search', next ? { q: next } : {}))
  }
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.search.title}</h1>
      <SearchView query={query} onQuery={change} focused />
    </div>
  )
}
