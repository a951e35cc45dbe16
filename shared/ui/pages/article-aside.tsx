import type { Article } from '#shared/model/article.ts'
import { useApp, useText } from '../frame/app-context.ts'
import { Mark } from '../frame/mark.tsx'
import { linkTo } from '../frame/route.ts'
import { titleOf } from '../frame/titles.ts'
import { ContentLink } from '../prose/link.tsx'

/** Beside an article: its parts, the outcomes it belongs to, what is related, its sources. */
export function ArticleAside({ article }: { article: Article }) {
  const { words } = useApp()
  const text = useText()
  return (
    <aside class="article-aside">
      <nav aria-label={words.article.contents} class="no-print">
        <h2>{words.article.contents}</h2>
        <ul class="plain">
          {text(article.text).sections.map(({ role, heading }) => (
            <li key={role}>
              <a href={linkTo(article.id, { part: role })}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      <UsedBy article={article} />
      <Related article={article} />
      <Sources ids={article.sources} />
    </aside>
  )
}

/** Outcomes whose advice names this article. */
function UsedBy({ article }: { article: Article }) {
  const { index, words } = useApp()
  const text = useText()
  const rows = index.content.topics
    .flatMap((topic) => topic.verdicts)
    .filter((row) => row.advice.some((rule) => `advice/${rule.advice}` === article.id))
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{words.article.usedBy}</h2>
      <ul class="plain">
        {rows.map((row) => (
          <li key={row.id}>
            <Mark tone={row.tone} /> <a href={linkTo(`verdict/${row.id}`)}>{text(row.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Related({ article }: { article: Article }) {
  const { index, words } = useApp()
  const text = useText()
  if (article.related.length === 0) return null
  return (
    <section>
      <h2>{words.article.related}</h2>
      <ul class="plain">
        {article.related.map((id) => (
          <li key={id}>
            <a href={linkTo(id)}>{text(titleOf(index, id))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sources({ ids }: { ids: string[] }) {
  const { index, words } = useApp()
  const text = useText()
  return (
    <section>
      <h2>{words.article.sources}</h2>
      <ul class="plain">
        {ids.map((id) => {
          const source = index.source(id)
          return (
            <li key={id}>
              <ContentLink to={source?.url ?? `about?source=${id}`}>{source ? text(source.title) : id}</ContentLink>
              {source?.read === 'second-hand' && <span class="soft"> ({words.about.secondHand})</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
