import { useEffect, useRef } from 'preact/hooks'
import { fromLogs } from '#shared/infer/beside-logs.ts'
import { withAnswers } from '#shared/infer/with-answers.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import type { Bilingual } from '#shared/model/language.ts'
import type { Question, Topic, VerdictRule } from '#shared/model/topic.ts'
import type { CaseRecord, OpenCase } from '#shared/store/store.ts'
import { linesOf, type CaseLine } from '../evidence/case-line.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import type { ContentIndex } from '../frame/content-index.ts'
import { linkTo } from '../frame/route.ts'
import { keepsLogs } from '../logs/keeps-logs.ts'
import { AdviceList } from './advice-list.tsx'
import { AnswerList } from './answer-list.tsx'
import { CaseNote } from './case-note.tsx'
import { ProgressTrace } from './progress-trace.tsx'
import { QuestionCard } from './question-card.tsx'
import { RefineList } from './refine-list.tsx'
import { RowList } from './row-list.tsx'
import { placeOf, useAnswering, type Answering } from './use-answering.ts'
import { useDecision, type Decided } from './use-decision.ts'
import { VerdictCard } from './verdict-card.tsx'
import { WalkHead } from './walk-head.tsx'
import './walk.css'

type Props = { topic: Topic; open: OpenCase | null; asked: string | null }

/**
 * One question at a time with all answers beside it, until the outcome stands there instead.
 * Nothing is kept here: what is shown follows from the stored answers and the address.
 */
export function Walk({ topic, open, asked }: Props) {
  const { index } = useApp()
  const facts = factsOf(open)
  const lines = linesOf(topic, open)
  const decided = useDecision(topic, facts)
  const { question, row, title } = shownIn(index, decided, asked)
  const answering = useAnswering(topic, open)
  useWalkTitle(title)
  useFocusOnChange((question ?? row)?.id)
  return (
    <div class="walk">
      <div class="walk-main">
        <WalkHead topic={topic} open={open} />
        <ProgressTrace given={lines.length} open={decided.open} />
        {!row && <EarlyAdvice ids={decided.decision.advice} />}
        {question && <Asked question={question} line={lineFor(question, lines)} answering={answering} />}
        {question && asked && (
          <WayBack to={placeOf(topic, open)} line={lineFor(question, lines)} answering={answering} />
        )}
        {!question && row && <Outcome {...{ topic, row, facts, lines, decided, answering }} />}
      </div>
      <AnswersSide open={open} lines={lines} answering={answering} />
      <OutcomesSide topic={topic} open={open} decided={decided} />
    </div>
  )
}

/** A case as the flat map that is decided on; nothing is known before there is one. */
const factsOf = (open: OpenCase | null) => (open ? withAnswers(open.seen, open.answers) : {})

/** The question to answer, by name or because it is next, and the outcome where there is one. */
function shownIn(index: ContentIndex, { decision }: Decided, asked: string | null) {
  const question = (asked && index.question(`question/${asked}`)) || index.question(decision.ask?.question ?? '')
  const row = decision.verdict ? index.verdict(`verdict/${decision.verdict}`) : undefined
  return { question, row, title: question?.label ?? row?.title }
}

/** The tab says where in the walk it is. */
function useWalkTitle(title: Bilingual | undefined): void {
  const { words } = useApp()
  const text = useText()
  useTitle(title ? `${words.walk.title}: ${text(title)}` : words.walk.title)
}

const lineFor = ({ key }: Question, lines: readonly CaseLine[]) => lines.find((line) => line.key === key)

type AskedProps = { question: Question; line: CaseLine | undefined; answering: Answering }

const Asked = ({ question, line, answering }: AskedProps) => (
  <QuestionCard key={question.id} question={question} line={line} onAnswer={answering.answer} />
)

type OutcomeProps = {
  topic: Topic
  row: VerdictRule
  facts: CaseFacts
  lines: readonly CaseLine[]
  decided: Decided
  answering: Answering
}

const Outcome = ({ topic, row, facts, lines, decided, answering }: OutcomeProps) => (
  <>
    <VerdictCard row={row} decision={decided.decision} lines={lines} onChange={answering.changeKey} />
    <RefineList topic={topic} row={row} facts={facts} onAnswer={answering.answer} onOpen={answering.change} />
  </>
)

type AnswersProps = { open: OpenCase | null; lines: readonly CaseLine[]; answering: Answering }

function AnswersSide({ open, lines, answering }: AnswersProps) {
  const { words } = useApp()
  return (
    <section class="walk-side walk-answers">
      <h2>{open && open.seen.length > 0 ? words.evidence.known : words.walk.answers}</h2>
      <AnswerList lines={lines} onChange={answering.change} onClear={answering.clear} />
      {open && <KeptLogsLink record={open.record} />}
      {open && <CaseNote key={open.record.id} record={open.record} />}
    </section>
  )
}

function KeptLogsLink({ record }: { record: CaseRecord }) {
  const { evidence } = useApp().words
  const { id, logs } = record
  if (!logs && !keepsLogs(record)) return null
  return (
    <p class="alone small">
      <a href={linkTo('logs', { case: id })}>
        {logs ? evidence.logs(logs.stuns.length + logs.timeline.length) : evidence.keptLogs}
      </a>
    </p>
  )
}

type OutcomesProps = { topic: Topic; open: OpenCase | null; decided: Decided }

function OutcomesSide({ topic, open, decided }: OutcomesProps) {
  const { words } = useApp()
  const { verdict } = decided.decision
  return (
    <section class="walk-side walk-why">
      <h2>{verdict ? words.walk.rowsSettled : words.walk.rows}</h2>
      {verdict && <p class="small soft">{words.walk.rowsOrder}</p>}
      <RowList explanation={decided.explanation} verdict={verdict} />
      <p class="alone no-print">
        <a href={linkTo(`map/${topic.id}`, open ? { case: open.record.id } : {})}>{words.walk.onMap}</a>
      </p>
    </section>
  )
}

/** Clean-ups are right before anything is decided. */
function EarlyAdvice({ ids }: { ids: string[] }) {
  const { words } = useApp()
  if (ids.length === 0) return null
  return (
    <section class="early">
      <h2>{words.walk.alreadyRight}</h2>
      <AdviceList ids={ids} />
    </section>
  )
}

type WayBackProps = { to: string; line: CaseLine | undefined; answering: Answering }

function WayBack({ to, line, answering }: WayBackProps) {
  const { words } = useApp()
  return (
    <p class="ends">
      <a class="button" href={linkTo(to)}>
        {line ? words.walk.keep : words.walk.openQuestion}
      </a>
      {line && line.answer !== undefined && (
        <button type="button" class="button quiet" onClick={() => answering.clear(line.key)}>
          {line.read ? words.evidence.useRead : words.walk.clear}
        </button>
      )}
      {line?.read && fromLogs([line.read]).length > 0 && (
        <button type="button" class="button quiet" onClick={() => answering.leaveOut(line.key)}>
          {words.evidence.leaveOut}
        </button>
      )}
    </p>
  )
}

/** After a step the new heading takes the focus, so that keyboard and screen reader go on there. */
function useFocusOnChange(shown: string | undefined): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown) {
      const heading = document.querySelector<HTMLElement>('main h1')
      heading?.focus({ preventScroll: true })
      heading?.closest('.walk-main')?.scrollIntoView({ block: 'start' })
    }
    before.current = shown
  }, [shown])
}
