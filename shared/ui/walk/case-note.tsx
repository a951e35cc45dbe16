import { useState } from 'preact/hooks'
import type { CaseRecord } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import './case-note.css'

/** Free words about the case, saved when the field is left. What another tab wrote shows, unless words of this one wait. */
export function CaseNote({ record }: { record: CaseRecord }) {
  const { report, store, words } = useApp()
  const [written, setWritten] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const save = () => {
    if (written === null || written === record.note) return
    store.describeCase(record.id, { note: written }).then(() => {
      setSaved(true)
      setWritten((latest) => (latest === written ? null : latest))
    }, report)
  }
  return (
    <label class="case-note">
      <span class="small soft">{words.cases.note}</span>
      <textarea
        class="field"
        rows={4}
        maxLength={4000}
        placeholder={words.cases.notePlaceholder}
        value={written ?? record.note}
        onInput={(event) => {
          setWritten(event.currentTarget.value)
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
