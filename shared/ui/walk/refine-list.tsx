import { UNKNOWN, type CaseFacts } from '#shared/model/case.ts'
import type { Question, Topic } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { Given } from './question-card.tsx'

type Props = { topic: Topic; facts: CaseFacts; onAnswer: (given: Given) => void; onOpen: (questionId: string) => void }

/** Questions that do not change the outcome but leave out advice that is not possible. */
export function RefineList({ topic, facts, onAnswer, onOpen }: Props) {
  const { words } = useApp()
  const questions = topic.questions.filter(({ id, input }) => topic.refine.includes(id) && input === 'choice')
  if (questions.length === 0) return null
  return (
    <section class="no-print">
      <h2>{words.walk.refine}</h2>
      <p class="small soft">{words.walk.refineHint}</p>
      <ul class="plain refine">
        {questions.map((question) => (
          <Refinement key={question.id} question={question} facts={facts} onAnswer={onAnswer} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = Omit<Props, 'topic'> & { question: Question }

function Refinement({ question, facts, onAnswer, onOpen }: RowProps) {
  const { words } = useApp()
  const text = useText()
  const name = `refine-${question.id}`
  const choices = [...question.options, { value: UNKNOWN, label: { ja: words.walk.dontKnow, en: words.walk.dontKnow } }]
  return (
    <li>
      <fieldset class="plain-fieldset">
        <legend>{text(question.ask)}</legend>
        <div class="choices">
          {choices.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={name}
                checked={facts[question.key] === value}
                onChange={() => onAnswer([{ key: question.key, value }])}
              />
              {text(label)}
            </label>
          ))}
          <button type="button" class="button quiet" onClick={() => onOpen(question.id)}>
            {words.walk.findOut}
            <span class="visually-hidden"> {text(question.label)}</span>
          </button>
        </div>
      </fieldset>
    </li>
  )
}
