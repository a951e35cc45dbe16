import type { Language } from '#shared/model/language.ts'
import type { Match } from '#shared/search/highlight.ts'
import type { Hit } from '#shared/search/library.ts'
import { useApp } from '../frame/app-context.ts'
import { Risks } from '../frame/risks.tsx'
import { titleOf } from '../frame/titles.ts'
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
  const { index, words, settings } = useApp()
  const kind = hit.id.split('/')[0] as keyof typeof words.kind
  const article = index.article(hit.id)
  const title = hit.matches.find((match) => match.field === 'title' && match.text === hit.title)
  const texts = hit.matches.filter((match) => match !== title).slice(0, 2)
  return (
    <>
      <a class="result-link" href={addressOf(hit)} onClick={onOpen}>
        <Highlighted text={hit.title} ranges={title?.ranges ?? []} />
      </a>
      {settings.sideBySide && <OtherTitle id={hit.id} />}
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

/** With both languages side by side: what it is called in the other one. Names that are the same in both stand once. */
function OtherTitle({ id }: { id: string }) {
  const { index, language } = useApp()
  const other: Language = language === 'ja' ? 'en' : 'ja'
  const title = titleOf(index, id)
  if (title[other] === title[language]) return null
  return (
    <span class="soft" lang={other}>
      {title[other]}
    </span>
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
