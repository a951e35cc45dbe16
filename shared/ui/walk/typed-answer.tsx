import { useState } from 'preact/hooks'
import { UNKNOWN, type CaseValue } from '#shared/model/case.ts'
import type { Question } from '#shared/model/topic.ts'
import { useApp, useText } from '../frame/app-context.ts'
import type { Given } from './question-card.tsx'
import { readTyped } from './read-typed.ts'

type Props = { question: Question; current: CaseValue | undefined; onAnswer: (given: Given) => void }

/** A version, build or duration: typed or pasted, or one of the common ones. */
export function TypedAnswer({ question, current, onAnswer }: Props) {
  const { index, words } = useApp()
  const text = useText()
  const [typed, setTyped] = useState(current === undefined || current === UNKNOWN ? '' : String(current))
  const [error, setError] = useState<string | null>(null)
  const label = { version: words.walk.version, build: words.walk.build, duration: words.walk.milliseconds, choice: '' }
  const problem = { version: words.walk.badVersion, build: words.walk.badBuild, duration: words.walk.badDuration, choice: '' }
  const submit = (event: Event) => {
    event.preventDefault()
    const given = readTyped(question, typed, index.content.builds)
    if (given) onAnswer(given)
    else setError(problem[question.input])
  }
  return (
    <div class="typed">
      <form class="typed-row" onSubmit={submit} noValidate>
        <input
          class="field"
          id="typed-answer"
          aria-label={label[question.input]}
          aria-invalid={error !== null}
          aria-describedby="typed-help"
          inputMode={question.input === 'version' ? 'text' : 'numeric'}
          autocomplete="off"
          value={typed}
          maxLength={300}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setError(null)
          }}
        />
        <button type="submit" class="button primary">
          {words.walk.save}
        </button>
      </form>
      <p id="typed-help" class={error ? 'small field-error' : 'small soft'} role={error ? 'alert' : undefined}>
        {error ?? label[question.input]}
      </p>
      <div class="choices">
        {question.options.map(({ value, label: name }) => (
          <button key={value} type="button" class="button" aria-pressed={value === current} onClick={() => onAnswer([{ key: question.key, value }])}>
            {text(name)}
          </button>
        ))}
      </div>
      <button type="button" class="choice dont-know" aria-pressed={current === UNKNOWN} onClick={() => onAnswer([{ key: question.key, value: UNKNOWN }])}>
        <span class="choice-label">{words.walk.dontKnow}</span>
        <span class="choice-hint">{words.walk.dontKnowHint}</span>
      </button>
    </div>
  )
}
