import type { CaseKey } from '#shared/model/case.ts'
import type { Decision } from '#shared/model/decision.ts'
import type { VerdictRule } from '#shared/model/topic.ts'
import type { CaseLine } from '../evidence/case-line.ts'
import { useApp } from '../frame/app-context.ts'
import { Beside } from '../frame/beside.tsx'
import { PageTitle } from '../frame/page-title.tsx'
import { State } from '../frame/state.tsx'
import { Blocks } from '../prose/blocks.tsx'
import { AdviceList } from './advice-list.tsx'
import { ReasonList } from './reason-list.tsx'
import './verdict-card.css'

type Props = { row: VerdictRule; decision: Decision; lines: readonly CaseLine[]; onChange: (key: CaseKey) => void }

/** The outcome: what it is, what it rests on, what to do. */
export function VerdictCard({ row, decision, lines, onChange }: Props) {
  const { words } = useApp()
  return (
    <>
      <section class={`verdict tone-${row.tone}`} aria-label={words.walk.verdict}>
        <State tone={row.tone} />
        <PageTitle of={row.title} />
        <Beside
          draw={(language) => (
            <div class="prose">
              <Blocks of={row.meaning[language]} />
            </div>
          )}
        />
        <h2>{words.walk.because}</h2>
        {decision.because.length === 0 ? (
          <p class="soft">{words.walk.becauseNone}</p>
        ) : (
          <ReasonList reasons={decision.because} lines={lines} onChange={onChange} />
        )}
      </section>
      <h2>{words.walk.advice}</h2>
      <AdviceList ids={decision.advice} />
    </>
  )
}
