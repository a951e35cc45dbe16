import { useState } from 'preact/hooks'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'

/** Free words about the case, saved when the field is left. */
export function CaseNote({ record }: { record: CaseRecord }) {
  const { report, store, words } = useApp()
  const [note, setNote] = useState(record.note)
  const [saved, setSaved] = useState(false)
  const save = () => {
    if (note !== record.note) store.describeCase(record.id, { note }).then(() => setSaved(true), report)
  }
  return (
    <label class="case-note">
      <span class="small soft">{words.cases.note}</span>
      <textarea
        class="field"
        rows={4}
        maxLength={4000}
        placeholder={words.cases.notePlaceholder}
        value={note}
        onInput={(event) => {
          setNote(event.currentTarget.value)
          setSaved(false)
        }}
        onBlur={save}
      />
      <span class="small soft" role="status">
        {saved ? words.cases.noteSaved : ''}
      </span>
    </label>
  )
}
