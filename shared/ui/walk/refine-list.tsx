import { keysOf } from '#shared/decide/keys-of.ts'
import { UNKNOWN, type CaseFacts } from '#shared/model/case.ts'
import type { Question, Topic, VerdictRule } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { Given } from './given.ts'
import './refine-list.css'

type Props = {
  topic: Topic
  row: VerdictRule
  facts: CaseFacts
  onAnswer: (given: Given) => void
  onOpen: (questionId: string) => void
}

/** Questions that do not change the outcome but leave out advice that is not possible. */
export function RefineList({ topic, row, facts, onAnswer, onOpen }: Props) {
  const { words } = useApp()
  const questions = topic.questions.filter(({ id, key }) => topic.refine.includes(id) && adviceKeys(row).includes(key))
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

/** What the advice of an outcome depends on. */
const adviceKeys = ({ advice }: VerdictRule) =>
  advice.flatMap(({ when, unless }) => [when, unless].flatMap((condition) => (condition ? keysOf(condition) : [])))

type RowProps = Omit<Props, 'topic' | 'row'> & { question: Question }

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
