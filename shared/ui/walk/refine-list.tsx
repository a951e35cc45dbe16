import { keysOf } from '#shared/decide/keys-of.ts'
import { UNKNOWN, type CaseFacts } from '#shared/model/case.ts'
import type { Question, Topic, VerdictRule } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { Given } from './given.ts'
import { valueText } from './value-text.ts'
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
  const app = useApp()
  const { words } = app
  const text = useText()
  const current = facts[question.key]
  const choices = question.options.map(({ value, label }) => ({ value, label: text(label) }))
  if (current !== undefined && current !== UNKNOWN && !choices.some(({ value }) => value === current))
    choices.push({ value: current, label: valueText(app, question.key, current) })
  choices.push({ value: UNKNOWN, label: words.walk.dontKnow })
  return (
    <li>
      <fieldset class="plain-fieldset">
        <legend>{text(question.ask)}</legend>
        <div class="choices">
          {choices.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={`refine-${question.id}`}
                checked={current === value}
                onChange={() => onAnswer([{ key: question.key, value }])}
              />
              {label}
            </label>
          ))}
          <button type="button" class="button quiet" onClick={() => onOpen(question.id)}>
            {question.input === 'choice' ? words.walk.findOut : words.walk.enter}
            <span class="visually-hidden"> {text(question.label)}</span>
          </button>
        </div>
      </fieldset>
    </li>
  )
}
