import type { VerdictRule } from '#shared/model/topic.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { linkTo } from '../frame/route.ts'
import { State } from '../frame/state.tsx'
import { Blocks } from '../prose/blocks.tsx'
import { AdviceList } from '../walk/advice-list.tsx'
import './lists.css'

/** One outcome to read, outside of any case: what it means and all advice that can go with it. */
export function VerdictPage({ row }: { row: VerdictRule }) {
  const { index, words } = useApp()
  const text = useText()
  useTitle(text(row.title))
  const topic = index.content.topics.find(({ verdicts }) => verdicts.includes(row))
  return (
    <article class="narrow">
      <p class="crumb small soft">{words.kind.verdict}</p>
      <State tone={row.tone} />
      <PageTitle of={row.title} />
      <Beside
        draw={(language) => (
          <div class="prose">
            <Blocks of={row.meaning[language]} />
          </div>
        )}
      />
      <h2>{words.verdict.advice}</h2>
      <AdviceList ids={row.advice.map(({ advice }) => advice)} />
      {topic && (
        <p>
          <a class="button primary" href={linkTo(`walk/${topic.id}`)}>
            {words.home.start}
          </a>
        </p>
      )}
    </article>
  )
}
