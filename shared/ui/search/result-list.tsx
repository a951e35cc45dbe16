import type { Match } from '#shared/search/highlight.ts'
import type { Hit } from '#shared/search/library.ts'
import { useApp } from '../frame/app-context.ts'
import { Risks } from '../frame/risks.tsx'
import { linkTo } from '../frame/route.ts'
import { Highlighted } from './highlighted.tsx'

type Props = { hits: readonly Hit[]; onOpen: () => void }

/** What was found, best first, each with its kind, its risk and where the query is in it. */
export function ResultList({ hits, onOpen }: Props) {
  return (
    <ol class="plain results">
      {hits.map((hit) => (
        <li key={hit.id}>
          <Result hit={hit} onOpen={onOpen} />
        </li>
      ))}
    </ol>
  )
}

function Result({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const { index, words } = useApp()
  const kind = hit.id.split('/')[0] as keyof typeof words.kind
  const article = index.article(hit.id)
  const title = hit.matches.find((match) => match.field === 'title' && match.text === hit.title)
  const texts = hit.matches.filter((match) => match !== title).slice(0, 2)
  return (
    <>
      <a class="result-link" href={addressOf(hit)} onClick={onOpen}>
        <Highlighted text={hit.title} ranges={title?.ranges ?? []} />
      </a>
      <span class="result-meta small soft">
        {words.kind[kind]}
        {article && <Risks of={article.risk} />}
      </span>
      {texts.map((match) => (
        <Snippet key={match.text} match={match} />
      ))}
    </>
  )
}

/** In an article, the link leads to the part that has the hit, unless the title says it. */
function addressOf({ id, matches }: Hit): string {
  const part = matches[0]?.part
  return linkTo(id, part && /^(?:advice|note)\//.test(id) ? { part } : {})
}

/** One text with its hits. Found in the other language only, it says in which. */
function Snippet({ match }: { match: Match }) {
  const { language, words } = useApp()
  const isForeign = match.language !== undefined && match.language !== language
  return (
    <p class={match.field === 'names' ? 'snippet small code' : 'snippet small soft'} lang={match.language}>
      {isForeign && <span class="chip">{words.search.onlyIn(words.language[match.language ?? language])}</span>}
      <Highlighted text={match.text} ranges={match.ranges} />
    </p>
  )
}
