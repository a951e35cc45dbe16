import type { Article } from '#shared/model/article.ts'
import type { Language } from '#shared/model/language.ts'
import { Beside } from '../frame/beside.tsx'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { useLastOpenCase } from '../frame/last-case.ts'
import { lazyPage } from '../app/lazy-page.tsx'
import { Risks } from '../frame/risks.tsx'
import { Blocks } from '../prose/blocks.tsx'
import type { TickedProps } from '../steps/ticked-blocks.tsx'
import { Cite } from '../prose/cite.tsx'
import { ArticleAside } from './article-aside.tsx'
import './article-page.css'

const IsolationTest = lazyPage(async () => (await import('../steps/isolation-test.tsx')).IsolationTest)
/** The steps can be read before what ticks them off is loaded. */
const Steps = lazyPage<TickedProps>(
  async () => (await import('../steps/ticked-blocks.tsx')).TickedBlocks,
  ({ blocks }) => <Blocks of={blocks} />,
)

/** One advice or one note, in the person's language or both side by side. */
export function ArticlePage({ article }: { article: Article }) {
  const { language: own, words } = useApp()
  const text = useText()
  const caseId = useLastOpenCase()
  useTitle(text(article.text).title)
  return (
    <article class="article">
      <div class="article-main">
        <p class="crumb small soft">{words.kind[article.kind]}</p>
        <Beside draw={(language) => <Head article={article} language={language} own={language === own} />} />
        <p class="article-meta small">
          <Risks of={article.risk} />
          <span class="soft">{words.article.checked(text(article.checked))}</span>
          <button type="button" class="button quiet no-print" onClick={() => print()}>
            {words.article.print}
          </button>
        </p>
        <Beside draw={(language) => <Lead article={article} language={language} />} />
        {caseId !== null && article.id === 'advice/run-isolation-test' && <IsolationTest caseId={caseId} />}
        {text(article.text).sections.map((section, position) => (
          <div key={section.role} id={`part-${section.role}`} class="part">
            <Beside
              draw={(language) => (
                <Part {...{ article, language, position }} caseId={language === own ? caseId : null} />
              )}
            />
          </div>
        ))}
      </div>
      <ArticleAside article={article} />
    </article>
  )
}

type PartProps = { article: Article; language: Language }

function Head({ article, language, own }: PartProps & { own: boolean }) {
  const { title, summary } = article.text[language]
  return (
    <>
      {own ? <h1 tabIndex={-1}>{title}</h1> : <p class="other-title">{title}</p>}
      <p class="summary">{summary}</p>
    </>
  )
}

const Lead = ({ article, language }: PartProps) => (
  <div class="prose">
    <Blocks of={article.text[language].lead} />
  </div>
)

/** `caseId` is the case whose steps are ticked off here; null where none is open, or this is the language beside. */
function Part({ article, language, position, caseId }: PartProps & { position: number; caseId: string | null }) {
  const section = article.text[language].sections[position]
  if (!section) return null
  const isTicked = caseId !== null && article.kind === 'advice' && section.role === 'steps'
  return (
    <section class="prose">
      <h2>
        {section.heading} <Cite ids={section.cite} />
      </h2>
      {isTicked ? <Steps of={article.id} blocks={section.blocks} caseId={caseId} /> : <Blocks of={section.blocks} />}
    </section>
  )
}
