import { useMemo, useRef } from 'preact/hooks'
import { answerEsxi } from '#shared/search/esxi-answer.ts'
import { useApp } from '../frame/app-context.ts'
import { arrowKeys, firstResult } from './arrow-keys.ts'
import { NoResults } from './no-results.tsx'
import { RecentList } from './recent-list.tsx'
import { rememberSearch } from './recent.ts'
import { ReleaseAnswer } from './release-answer.tsx'
import { ResultList } from './result-list.tsx'
import { SearchBox } from './search-box.tsx'
import { useSearch } from './use-search.ts'

type Props = { query: string; onQuery: (query: string) => void; focused?: boolean }

/** The box and what it finds, for a page or a side panel. */
export function SearchView({ query, onQuery, focused = false }: Props) {
  const { index, words } = useApp()
  const root = useRef<HTMLDivElement>(null)
  const reply = useSearch(query)
  const answer = useMemo(() => answerEsxi(query, index.content.builds), [query, index])
  const remember = () => rememberSearch(query)
  const openFirst = () => firstResult(root.current)?.click()
  const isEmpty = reply !== null && reply.stage === 2 && !answer && reply.hits.length === 0 && reply.cases.length === 0
  const count = reply ? reply.hits.length + reply.cases.length + (answer ? 1 : 0) : 0
  return (
    <div ref={root} class="stack search-view" onKeyDown={arrowKeys(root)}>
      <SearchBox query={query} onQuery={onQuery} onEnter={openFirst} focused={focused} />
      <p class="small soft" role="status">
        {!reply ? words.search.empty : isEmpty ? words.search.none(query) : count > 0 ? words.search.count(count) : ''}
      </p>
      {answer && <ReleaseAnswer answer={answer} query={query} />}
      {reply && reply.cases.length > 0 && (
        <section>
          <h2>{words.search.ownCases}</h2>
          <ResultList hits={reply.cases} onOpen={remember} />
          <h2>{words.search.content}</h2>
        </section>
      )}
      {reply && <ResultList hits={reply.hits} onOpen={remember} />}
      {isEmpty && <NoResults suggestions={reply.suggestions} onSuggestion={onQuery} />}
      {!reply && query === '' && <RecentList onPick={onQuery} />}
    </div>
  )
}
