import { UNKNOWN } from '#shared/model/case.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { AnswerRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { keyText, valueText } from './value-text.ts'

type Props = { topic: Topic; answers: AnswerRecord[]; onChange: (questionId: string) => void }

/** All answers so far, in the order they are asked, each with Change. */
export function AnswerList({ topic, answers, onChange }: Props) {
  const app = useApp()
  const { words } = app
  const given = topic.questions.flatMap((question) => {
    const answer = answers.find(({ key }) => key === question.key)
    return answer ? [{ question, answer }] : []
  })
  if (given.length === 0) return <p class="soft">{words.walk.noAnswers}</p>
  return (
    <ol class="plain answer-list">
      {given.map(({ question, answer: { key, value } }) => (
        <li key={key}>
          <span class="answer-key">{keyText(app, key)}</span>
          <span class={value === UNKNOWN ? 'answer-value unknown' : 'answer-value'}>{valueText(app, key, value)}</span>
          <button type="button" class="button quiet no-print" onClick={() => onChange(question.id)}>
            {words.walk.change}
            <span class="visually-hidden"> {keyText(app, key)}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
