import { useMemo, useRef } from 'preact/hooks'
import { answerEsxi, type EsxiAnswer } from '#shared/search/esxi-answer.ts'
import type { SearchReply } from '#shared/search/session.ts'
import { useApp } from '../frame/app-context.ts'
import { firstResult, moveByArrow } from './arrow-keys.ts'
import { NoResults } from './no-results.tsx'
import { RecentList } from './recent-list.tsx'
import { rememberSearch } from './recent.ts'
import { ReleaseAnswer } from './release-answer.tsx'
import { ResultList } from './result-list.tsx'
import { SearchFailed } from './search-failed.tsx'
import { SearchBox } from './search-box.tsx'
import { useSearch } from './use-search.ts'

type Props = { query: string; onQuery: (query: string) => void; focused?: boolean }

/** The box and what it finds, for a page or a side panel. */
export function SearchView({ query, onQuery, focused = false }: Props) {
  const { index } = useApp()
  const root = useRef<HTMLDivElement>(null)
  const { reply, retry } = useSearch(query)
  const answer = useMemo(() => answerEsxi(query, index.content.builds), [query, index])
  const count = countOf(reply, answer)
  return (
    <div ref={root} role="presentation" class="stack" onKeyDown={(event) => moveByArrow(root.current, event)}>
      <SearchBox query={query} onQuery={onQuery} onEnter={() => firstResult(root.current)?.click()} focused={focused} />
      <Status query={query} count={count} />
      {answer && <ReleaseAnswer answer={answer} query={query} />}
      {reply && <Found reply={reply} onOpen={() => rememberSearch(query)} />}
      {reply && count === 0 && <NoResults suggestions={reply.suggestions} onSuggestion={onQuery} />}
      {retry && <SearchFailed onRetry={retry} />}
      {query === '' && <RecentList onPick={onQuery} />}
    </div>
  )
}

/** How much was found; null while that is not known. Nothing found is known after the second stage only. */
function countOf(reply: SearchReply | null, answer: EsxiAnswer | null): number | null {
  const count = (reply ? reply.hits.length + reply.cases.length : 0) + (answer ? 1 : 0)
  return count === 0 && reply?.stage !== 2 ? null : count
}

function Status({ query, count }: { query: string; count: number | null }) {
  const { words } = useApp()
  const text = count === 0 ? words.search.none(query) : count === null ? '' : words.search.count(count)
  return (
    <p class="small soft" role="status">
      {query.trim() === '' ? words.search.empty : text}
    </p>
  )
}

/** The person's own cases stand apart from what the guide has. */
function Found({ reply, onOpen }: { reply: SearchReply; onOpen: () => void }) {
  const { words } = useApp()
  const { cases, hits } = reply
  if (cases.length === 0) return <ResultList hits={hits} onOpen={onOpen} />
  return (
    <>
      <h2>{words.search.ownCases}</h2>
      <ResultList hits={cases} onOpen={onOpen} />
      <h2>{words.search.content}</h2>
      <ResultList hits={hits} onOpen={onOpen} />
    </>
  )
}
