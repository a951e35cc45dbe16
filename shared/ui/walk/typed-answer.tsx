import { useState } from 'preact/hooks'
import { UNKNOWN, type CaseValue } from '#shared/model/case.ts'
import type { Question } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { Given } from './given.ts'
import { readTyped } from './read-typed.ts'
import './typed-answer.css'

type Props = { question: Question; current: CaseValue | undefined; onAnswer: (given: Given) => void }

/** A version, build or duration: typed or pasted, or one of the common ones. */
export function TypedAnswer({ question, current, onAnswer }: Props) {
  const { words } = useApp()
  const text = useText()
  const pick = (value: CaseValue) => onAnswer([{ key: question.key, value }])
  return (
    <div class="typed">
      <TypedField question={question} current={current} onAnswer={onAnswer} />
      <div class="choices">
        {question.options.map(({ value, label }) => (
          <button key={value} type="button" class="button" aria-pressed={value === current} onClick={() => pick(value)}>
            {text(label)}
          </button>
        ))}
      </div>
      <button type="button" class="choice dont-know" aria-pressed={current === UNKNOWN} onClick={() => pick(UNKNOWN)}>
        <span class="choice-label">{words.walk.dontKnow}</span>
        <span class="choice-hint">{words.walk.dontKnowHint}</span>
      </button>
    </div>
  )
}

function TypedField({ question, current, onAnswer }: Props) {
  const { index, words } = useApp()
  const [typed, setTyped] = useState(current === undefined || current === UNKNOWN ? '' : String(current))
  const [wrong, setWrong] = useState(false)
  const { label, problem } = wordsFor(question, words.walk)
  const submit = (event: Event) => {
    event.preventDefault()
    const given = readTyped(question, typed, index.content.builds)
    setWrong(!given)
    if (given) onAnswer(given)
  }
  return (
    <form class="typed" onSubmit={submit} noValidate>
      <label for="typed-answer" class="small">
        {label}
      </label>
      <div class="typed-row">
        <input
          class="field"
          id="typed-answer"
          aria-invalid={wrong}
          aria-describedby="typed-problem"
          inputMode={question.input === 'version' ? 'text' : 'numeric'}
          autocomplete="off"
          value={typed}
          maxLength={300}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <button type="submit" class="button primary">
          {words.walk.save}
        </button>
      </div>
      <p id="typed-problem" class="small field-error" role="alert">
        {wrong ? problem : ''}
      </p>
    </form>
  )
}

type WalkWords = ReturnType<typeof useApp>['words']['walk']

/** What the field asks for, and what it says when nothing of the kind is in it. */
function wordsFor({ input }: Question, words: WalkWords): { label: string; problem: string } {
  if (input === 'duration') return { label: words.milliseconds, problem: words.badDuration }
  return input === 'build'
    ? { label: words.build, problem: words.badBuild }
    : { label: words.version, problem: words.badVersion }
}
