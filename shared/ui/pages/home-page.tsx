import type { Article } from '#shared/model/article.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { timeText } from '../frame/dates.ts'
import { Mark } from '../frame/mark.tsx'
import { Risks } from '../frame/risks.tsx'
import { linkTo } from '../frame/route.ts'
import { StunTrace } from '../frame/stun-trace.tsx'
import { useCases } from '../frame/use-stored.ts'
import { SearchBox } from '../search/search-box.tsx'
import { caseTitle } from '../walk/case-title.ts'
import { BuildCheck } from './build-check.tsx'
import './lists.css'
import './home-page.css'

/** The longest way to the known issue, in questions; held by a property test of the tree. */
const MOST_QUESTIONS = 6

/** Search first, then the walk, the last cases, and all there is to read. */
export function HomePage({ topic }: { topic: Topic }) {
  const { index, words } = useApp()
  useTitle(words.product)
  const notes = index.content.articles.filter(({ kind }) => kind === 'note')
  return (
    <div class="home">
      <header class="home-head">
        <StunTrace />
        <h1 tabIndex={-1}>{words.tagline}</h1>
        <p class="home-lead">{words.home.lead}</p>
      </header>
      <div class="home-search">
        <SearchBox />
      </div>
      <section class="home-walk">
        <a class="button primary" href={linkTo(`walk/${topic.id}`)}>
          {words.home.start}
        </a>
        <p class="small soft">{words.home.startHint(MOST_QUESTIONS)}</p>
        <LastCases />
        <OtherTopics but={topic.id} />
      </section>
      <section class="home-build">
        <h2>{words.home.buildCheck}</h2>
        <BuildCheck />
      </section>
      <Outcomes topic={topic} />
      <Articles kind="advice" title={words.home.advice} articles={adviceInOrder(topic, index.content.articles)} />
      <Articles kind="note" title={words.home.notes} articles={notes} />
    </div>
  )
}

/** Trees that packs from files brought. */
function OtherTopics({ but }: { but: string }) {
  const { index, words } = useApp()
  const text = useText()
  const others = index.content.topics.filter(({ id }) => id !== but)
  if (others.length === 0) return null
  return (
    <>
      <h2>{words.home.topics}</h2>
      <ul class="plain rows">
        {others.map(({ id, title, summary }) => (
          <li key={id}>
            <a href={linkTo(`walk/${id}`)}>{text(title)}</a>
            <span class="small soft">{text(summary)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function LastCases() {
  const { language, words } = useApp()
  const cases = useCases()
  if (!cases?.length) return null
  return (
    <>
      <h2>{words.home.continue}</h2>
      <ul class="plain rows">
        {cases.slice(0, 3).map((record) => (
          <li key={record.id}>
            <a href={linkTo(`case/${record.id}`)}>{caseTitle(record, language)}</a>
            <span class="small soft">{timeText(record.updatedAt, language)}</span>
          </li>
        ))}
      </ul>
      {cases.length > 3 && (
        <p class="alone">
          <a href={linkTo('cases')}>{words.home.allCases}</a>
        </p>
      )}
    </>
  )
}

function Outcomes({ topic }: { topic: Topic }) {
  const { words } = useApp()
  const text = useText()
  return (
    <section class="home-outcomes">
      <h2>{words.home.outcomes}</h2>
      <ul class="plain rows">
        {topic.verdicts.map((row) => (
          <li key={row.id}>
            <Mark tone={row.tone} />
            <a href={linkTo(`verdict/${row.id}`)}>{text(row.title)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As the tree gives it: clean-ups first, then outcome by outcome; what no outcome gives comes last. */
function adviceInOrder({ cleanUps, verdicts }: Topic, articles: Article[]): Article[] {
  const order = [...cleanUps, ...verdicts.flatMap(({ advice }) => advice)].map(({ advice }) => `advice/${advice}`)
  const rank = ({ id }: Article) => (order.includes(id) ? order.indexOf(id) : order.length)
  return articles.filter(({ kind }) => kind === 'advice').toSorted((a, b) => rank(a) - rank(b))
}

type ArticlesProps = { kind: 'advice' | 'note'; title: string; articles: Article[] }

function Articles({ kind, title, articles }: ArticlesProps) {
  const text = useText()
  return (
    <section class={`home-${kind}`}>
      <h2>{title}</h2>
      <ul class="plain rows">
        {articles.map((article) => (
          <li key={article.id}>
            <a href={linkTo(article.id)}>{text(article.text).title}</a>
            <Risks of={article.risk} />
          </li>
        ))}
      </ul>
    </section>
  )
}
