import { useCallback, useState } from 'preact/hooks'
import type { CheckedCase } from '#shared/handoff/check-case.ts'
import { LIMITS } from '#shared/handoff/limits.ts'
import { openFiles, openText } from '#shared/handoff/open-text.ts'
import type { Refusal } from '#shared/handoff/payload.ts'
import { useApp } from '../frame/app-context.ts'
import { useHandoverWords } from './handover-words.ts'
import { useDroppedFiles } from './use-dropped-files.ts'
import { useLaunchedFiles } from './use-launched-files.ts'

type Props = { took: (read: CheckedCase[] | Refusal) => void }

/** Where a link is pasted, or files are chosen or dropped. */
export function OpenIntake({ took }: Props) {
  const { report } = useApp()
  const words = useHandoverWords().open
  const take = useCallback(
    (files: Iterable<File>) => void readFiles([...files]).then((read) => read && took(read), report),
    [took, report],
  )
  useLaunchedFiles(take, report)
  useDroppedFiles(take)
  return (
    <div class="stack">
      <p>{words.lead}</p>
      <Paste took={took} />
      <label class="stack">
        <span>{words.choose}</span>
        <input
          class="field"
          type="file"
          multiple
          accept=".unstun,.json,.txt,application/json,text/plain"
          onChange={(event) => take(event.currentTarget.files ?? [])}
        />
      </label>
      <p class="small soft">{words.drop}</p>
    </div>
  )
}

function Paste({ took }: Props) {
  const words = useHandoverWords().open
  const [text, setText] = useState('')
  const read = (event: Event) => {
    event.preventDefault()
    took(openText(text))
  }
  return (
    <form class="stack" onSubmit={read}>
      <label class="stack">
        <span>{words.paste}</span>
        <textarea
          class="field"
          rows={4}
          maxLength={LIMITS.file}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="ends">
        <button type="submit" class="button primary" disabled={text.trim() === ''}>
          {words.read}
        </button>
      </p>
    </form>
  )
}

/** What files hold; null where there is none. What is too large together is not even read. */
async function readFiles(files: readonly File[]): Promise<CheckedCase[] | Refusal | null> {
  if (files.length === 0) return null
  if (files.reduce((sum, { size }) => sum + size, 0) > LIMITS.file) return 'too-large'
  return openFiles(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))))
}
