import { useId, useState } from 'preact/hooks'
import { UNKNOWN, type VmName } from '#shared/model/case.ts'
import type { Given } from '#shared/ui/walk/given.ts'
import { readTyped } from '#shared/ui/walk/read-typed.ts'
import type { Ask } from '../../messages/meaning.ts'
import { usePanel } from './panel-context.ts'

type Props = { ask: Ask; vm: VmName }

/** The next question, with its answers. */
export function Question({ ask, vm }: Props) {
  const { words, text, send } = usePanel()
  const give = (given: Given) => {
    for (const { key, value } of given) void send({ kind: 'answer', vm, key, value })
  }
  const pick = (value: Given[number]['value']) => give([{ key: ask.key, value }])
  return (
    <div class="question" role="group" aria-label={text(ask.ask)}>
      <h3>{words.means.question}</h3>
      <p class="ask">{text(ask.ask)}</p>
      {ask.input !== 'choice' && <Typed ask={ask} give={give} />}
      <div class="answers">
        {ask.options.map(({ value, label }) => (
          <button key={value} type="button" class="answer" onClick={() => pick(value)}>
            {text(label)}
          </button>
        ))}
        <button type="button" class="answer unsure" title={words.means.dontKnowHint} onClick={() => pick(UNKNOWN)}>
          {words.means.dontKnow}
        </button>
      </div>
    </div>
  )
}

function Typed({ ask, give }: { ask: Ask; give: (given: Given) => void }) {
  const { state, words } = usePanel()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const [field, problem] = [useId(), useId()]
  const take = (event: Event) => {
    event.preventDefault()
    const given = readTyped(ask, typed, state.start.builds)
    setWrong(!given)
    if (given) give(given)
  }
  return (
    <form onSubmit={take} noValidate>
      <label for={field}>{words.means.field[ask.input]}</label>
      <div class="typed">
        <input
          id={field}
          value={typed}
          maxLength={300}
          autocomplete="off"
          inputMode={ask.input === 'version' ? 'text' : 'numeric'}
          aria-invalid={wrong}
          aria-describedby={problem}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <button type="submit" class="small">
          {words.means.take}
        </button>
      </div>
      <p id={problem} class="problem" role="alert">
        {wrong ? words.means.bad[ask.input] : ''}
      </p>
    </form>
  )
}
