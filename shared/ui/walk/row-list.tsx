import type { Explanation, RowStatus } from '#shared/decide/explain.ts'
import type { Words } from '#shared/language/en.ts'
import type { Reason } from '#shared/model/decision.ts'
import type { VerdictRule } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { ContentIndex } from '../frame/content-index.ts'
import { Mark, type MarkTone } from '../frame/mark.tsx'
import { linkTo } from '../frame/route.ts'
import { keyText, valueText } from './value-text.ts'
import './row-list.css'

/** More would hide the list; all of them stand with the answers. */
const MOST_REASONS = 3

type Props = { explanation: Explanation; verdict: string | null }

/** Every outcome and how it stands: reached, still possible, or excluded and by which fact. */
export function RowList({ explanation, verdict }: Props) {
  const { index } = useApp()
  const reached = explanation.rows.findIndex((row) => row.verdict === verdict)
  return (
    <ul class="plain row-list">
      {explanation.rows.map((status, place) => (
        <Row
          key={status.verdict}
          status={status}
          excluding={excludingOf(status, explanation, index)}
          reached={place === reached}
          below={reached >= 0 && place > reached}
        />
      ))}
    </ul>
  )
}

/** What rules a row out: for a known issue the facts that exclude it by name, which say more than its missed conditions. */
function excludingOf(status: RowStatus, { issues }: Explanation, index: ContentIndex): Reason[] {
  const known = index.content.topics.flatMap((topic) => topic.knownIssues)
  const issue = known.find(({ verdicts }) => verdicts.includes(status.verdict))
  const found = issues.find((each) => each.issue === issue?.id)
  return found?.status === 'excluded' ? found.because : status.because
}

type RowProps = { status: RowStatus; excluding: Reason[]; reached: boolean; below: boolean }

/** `below`: the first row that applies wins, so what stands under the outcome was not looked into. */
function Row({ status, excluding, reached, below }: RowProps) {
  const app = useApp()
  const text = useText()
  const row = app.index.verdict(`verdict/${status.verdict}`)
  if (!row) return null
  const tone = below ? 'possible' : toneOf(row, status, reached)
  const reasons = below || reached ? [] : excluding.slice(0, MOST_REASONS)
  return (
    <li class={tone === 'excluded' ? 'excluded-row' : undefined} aria-current={reached ? 'true' : undefined}>
      <Mark tone={tone} />
      <a class="row-title" href={linkTo(`verdict/${row.id}`)}>
        {text(row.title)}
      </a>
      <span class="row-word">{below ? app.words.walk.notReached : wordOf(app.words, tone, reached)}</span>
      {reasons.map(({ key, value }) => (
        <span key={key} class="row-reasons">
          {keyText(app, key)}: {valueText(app, key, value)}
        </span>
      ))}
    </li>
  )
}

const wordOf = ({ tone: tones, walk }: Words, tone: MarkTone, reached: boolean) =>
  tone === 'unknown' && !reached ? walk.rowUnknown : tones[tone]

/** Only the row that was reached shows its own tone: until then everything not excluded is merely possible. */
function toneOf(row: VerdictRule, { status }: RowStatus, reached: boolean): MarkTone {
  if (reached) return row.tone
  if (status === 'cannot-tell') return 'unknown'
  return status === 'excluded' ? 'excluded' : 'possible'
}
