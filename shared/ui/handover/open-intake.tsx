import { useState } from 'preact/hooks'
import { LIMITS } from '#shared/handoff/limits.ts'
import type { Refusal } from '#shared/handoff/payload.ts'
import { useApp } from '../frame/app-context.ts'
import { useHandoverWords } from './handover-words.ts'
import { useLaunchedFile } from './use-launched-file.ts'

type Props = { take: (text: string) => void; refuse: (why: Refusal) => void }

/** Where a link is pasted, or a file chosen or dropped. */
export function OpenIntake({ take, refuse }: Props) {
  const { report } = useApp()
  const words = useHandoverWords().open
  const [text, setText] = useState('')
  const readFile = (file: File | null | undefined) => {
    if (!file) return
    if (file.size > LIMITS.file) refuse('too-large')
    else file.text().then(take, report)
  }
  useLaunchedFile(readFile)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    readFile(event.dataTransfer?.files[0])
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        take(text)
      }}
    >
      <p>{words.lead}</p>
      <label class="stack">
        <span>{words.paste}</span>
        <textarea
          class="field"
          rows={4}
          maxLength={LIMITS.file}
          value={text}
          onDragOver={(event) => event.preventDefault()}
          onDrop={drop}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="ends">
        <button type="submit" class="button primary" disabled={text.trim() === ''}>
          {words.read}
        </button>
      </p>
      <label class="stack">
        <span>{words.choose}</span>
        <input
          class="field"
          type="file"
          accept=".unstun,.json,.txt,application/json,text/plain"
          onChange={(event) => readFile(event.currentTarget.files?.[0])}
        />
      </label>
      <p class="small soft">{words.drop}</p>
    </form>
  )
}
