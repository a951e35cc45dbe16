import { useEffect, useRef } from 'preact/hooks'
import type { CaseKey } from '#shared/model/case.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { goTo, linkTo } from '../frame/route.ts'
import { AdviceList } from './advice-list.tsx'
import { AnswerList } from './answer-list.tsx'
import { CaseNote } from './case-note.tsx'
import { factsOf } from './facts.ts'
import { ProgressTrace } from './progress-trace.tsx'
import { QuestionCard, type Given } from './question-card.tsx'
import { RefineList } from './refine-list.tsx'
import { RowList } from './row-list.tsx'
import { useDecision } from './use-decision.ts'
import { VerdictCard } from './verdict-card.tsx'
import { WalkHead } from './walk-head.tsx'

type Props = { topic: Topic; open: OpenCase | null; asked: string | null }

/**
 * One question at a time with all answers beside it, until the outcome stands there instead.
 * Nothing is kept here: what is shown follows from the stored answers and the address.
 */
export function Walk({ topic, open, asked }: Props) {
  const { index, words } = useApp()
  const answers = open?.answers ?? []
  const facts = factsOf(answers)
  const { decision, explanation, open: stillOpen } = useDecision(topic, facts)
  const question = index.question(asked ? `question/${asked}` : (decision.ask?.question ?? ''))
  const row = decision.verdict ? index.verdict(`verdict/${decision.verdict}`) : undefined
  const answer = useAnswering(topic, open)
  const change = (id: string) => goTo(placeOf(topic, open), { query: { ask: id } })
  const changeKey = (key: CaseKey) => change(index.questionOf(key)?.id ?? '')
  useFocusOnChange(question?.id ?? decision.verdict ?? '')
  return (
    <div class="walk">
      <div class="walk-main">
        <WalkHead topic={topic} open={open} />
        <ProgressTrace given={answers.length} open={stillOpen.length} />
        {!row && decision.advice.length > 0 && <EarlyAdvice ids={decision.advice} />}
        {question ? (
          <>
            <QuestionCard
              key={question.id}
              question={question}
              current={facts[question.key]}
              onAnswer={answer}
            />
            {asked && <WayBack topic={topic} open={open} answered={facts[question.key] !== undefined} />}
          </>
        ) : (
          row && (
            <>
              <VerdictCard row={row} decision={decision} onChange={changeKey} />
              <RefineList topic={topic} facts={facts} onAnswer={answer} onOpen={change} />
            </>
          )
        )}
      </div>
      <section class="walk-side walk-answers">
        <h2>{words.walk.answers}</h2>
        <AnswerList topic={topic} answers={answers} onChange={change} />
        {open && <CaseNote key={open.record.id} record={open.record} />}
      </section>
      <section class="walk-side walk-why">
        <h2>{row ? words.walk.rowsSettled : words.walk.rows}</h2>
        <RowList explanation={explanation} verdict={decision.verdict} />
        <p class="no-print">
          <a href={linkTo(`map/${topic.id}`, open ? { case: open.record.id } : {})}>{words.walk.onMap}</a>
        </p>
      </section>
    </div>
  )
}

const placeOf = (topic: Topic, open: OpenCase | null) => (open ? `case/${open.record.id}` : `walk/${topic.id}`)

/** Saves answers at once; the first one makes the case. */
function useAnswering(topic: Topic, open: OpenCase | null): (given: Given) => void {
  const { report, store } = useApp()
  return (given) => {
    const saved = open
      ? Promise.all(given.map(({ key, value }) => store.answer(open.record.id, key, value))).then(() => open.record.id)
      : store.createCase(topic.id, given).then(({ id }) => id)
    saved.then((id) => goTo(`case/${id}`, { replace: !open }), report)
  }
}

function EarlyAdvice({ ids }: { ids: string[] }) {
  const { words } = useApp()
  return (
    <section class="early">
      <h2>{words.walk.alreadyRight}</h2>
      <AdviceList ids={ids} />
    </section>
  )
}

function WayBack({ topic, open, answered }: { topic: Topic; open: OpenCase | null; answered: boolean }) {
  const { words } = useApp()
  return (
    <p>
      <a class="button" href={linkTo(placeOf(topic, open))}>
        {answered ? words.walk.keep : words.walk.openQuestion}
      </a>
    </p>
  )
}

/** After a step the new heading takes the focus, so that keyboard and screen reader go on there. */
function useFocusOnChange(shown: string): void {
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
