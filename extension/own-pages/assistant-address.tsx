import { useState } from 'preact/hooks'
import * as v from 'valibot'
import { assistantAddress } from '../background/settings.ts'
import { useOwnPage } from './own-page.tsx'

/** Where the assistant is served for other devices; an administrator may have said it. */
export function AssistantAddress() {
  const { ask, own, state } = useOwnPage()
  const { address, locked } = state.assistant
  const [typed, setTyped] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<'saved' | 'wrong' | null>(null)
  const save = (event: Event) => {
    event.preventDefault()
    const next = (typed ?? address ?? '').trim()
    if (next !== '' && !v.is(assistantAddress, next)) return setOutcome('wrong')
    void ask({ kind: 'set-assistant', address: next === '' ? null : next }).then(() => {
      setTyped(null)
      setOutcome('saved')
    })
  }
  return (
    <section aria-labelledby="assistant">
      <h2 id="assistant">{own.assistant.title}</h2>
      <p>{own.assistant.text}</p>
      <form class="allow" onSubmit={save} noValidate>
        <label class="allow-field">
          <span>{own.assistant.address}</span>
          <input
            class="field"
            type="url"
            autocomplete="off"
            spellcheck={false}
            maxLength={2000}
            readOnly={locked}
            aria-invalid={outcome === 'wrong'}
            value={typed ?? address ?? ''}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {!locked && <button class="button">{own.assistant.save}</button>}
        <p role="status" class="outcome">
          {locked ? own.locked : outcome && own.assistant[outcome]}
        </p>
      </form>
    </section>
  )
}
