import type * as Titles from '#shared/search/titles.ts'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { linkTo, readHash } from '../frame/route.ts'
import { titleOf } from '../frame/titles.ts'
import { Risks } from '../frame/risks.tsx'
import { searchEntries } from './entries.ts'
import { SearchBox } from './search-box.tsx'

type Search = typeof Titles

/** Finds advice, questions, notes and terms by title while typing; the query is part of the address. */
export function SearchPage() {
  const { index, words } = useApp()
  const [query, setQuery] = useState(queryInAddress)
  const [search, setSearch] = useState<Search>()
  useTitle(words.search.title)
  useEffect(() => void import('#shared/search/titles.ts').then(setSearch), [])
  useEffect(() => {
    // By a link or the Back button; typing changes the address without a word.
    const read = () => setQuery(queryInAddress())
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  const entries = useMemo(() => searchEntries(index), [index])
  const found = useMemo(() => (query.trim() ? search?.searchTitles(entries, query) : []), [entries, query, search])
  const change = (next: string) => {
    setQuery(next)
    history.replaceState(null, '', linkTo('search', next ? { q: next } : {}))
  }
  return (
    <div class="narrow">
      <h1 tabIndex={-1}>{words.search.title}</h1>
      <SearchBox query={query} onQuery={change} focused />
      <p class="small soft" role="status">
        {query.trim() && found
          ? found.length > 0
            ? words.search.count(found.length)
            : words.search.none(query)
          : words.search.empty}
      </p>
      {found && found.length > 0 && <Results ids={found} />}
      {query.trim() && found?.length === 0 && <p>{words.search.noneHint}</p>}
    </div>
  )
}

/** Cut to what somebody types: a link may hold any length, and the search is loaded later. */
const queryInAddress = () => (readHash(location.hash).query.get('q') ?? '').slice(0, 200)

function Results({ ids }: { ids: string[] }) {
  const { index, words } = useApp()
  const text = useText()
  return (
    <ol class="plain results">
      {ids.map((id) => {
        const article = index.article(id)
        const kind = id.split('/')[0] as keyof typeof words.kind
        return (
          <li key={id}>
            <a href={linkTo(id)}>{text(titleOf(index, id))}</a>
            <span class="result-meta small soft">
              {words.kind[kind]}
              {article && <Risks of={article.risk} />}
            </span>
            {article && <p class="small soft">{text(article.text).summary}</p>}
          </li>
        )
      })}
    </ol>
  )
}
