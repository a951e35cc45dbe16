import { useMemo, useState } from 'preact/hooks'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { useApp } from '../frame/app-context.ts'
import { saveText } from '../logs/export.ts'
import { AliasKey } from './alias-key.tsx'
import type { Note } from './case-note.ts'
import { CopyButton } from './copy-button.tsx'
import { useHandoverWords } from './handover-words.ts'
import { noteText, type NoteFormat } from './note-format.ts'
import { NoteSheet } from './note-sheet.tsx'
import { useNote } from './use-note.ts'

/** The two texts, and the page to print. */
type Form = NoteFormat | 'page'

/** The note of a case: in which language, in which form, with or without names, and exactly what leaves. */
export function NotePanel({ open, topic }: { open: OpenCase; topic: Topic }) {
  const { language } = useApp()
  const words = useHandoverWords()
  const [chosen, setChosen] = useState<Language | 'both'>(language)
  const [form, setForm] = useState<Form>('markdown')
  const [redacted, setRedacted] = useState(true)
  const { notes, aliases } = useNote(open, topic, chosen, redacted)
  return (
    <section aria-labelledby="handover-note" class="stack">
      <h2 id="handover-note" class="no-print">
        {words.note}
      </h2>
      <div class="no-print stack">
        <Choice
          label={words.languages.own}
          name="note-language"
          options={[...LANGUAGES, 'both'].map((one) => [one, words.languages[one as Language | 'both']])}
          value={chosen}
          choose={(one) => setChosen(one as Language | 'both')}
        />
        <Choice
          label={words.format}
          name="note-format"
          options={(['markdown', 'plain', 'page'] as const).map((one) => [one, words[one]])}
          value={form}
          choose={(one) => setForm(one as Form)}
        />
        <label class="switch">
          <input type="checkbox" checked={redacted} onChange={(event) => setRedacted(event.currentTarget.checked)} />
          {words.redact}
        </label>
        <p class={redacted ? 'small soft' : 'notice'} role="status">
          {redacted ? words.ownWords : words.redactOff}
        </p>
        <p class="small soft">{words.noteHint}</p>
      </div>
      <NoteSheet notes={notes} shown={form === 'page'} />
      {form === 'page' ? <PrintButton label={words.print} /> : <NoteText notes={notes} format={form} />}
      {redacted && aliases.length > 0 && <AliasKey aliases={aliases} />}
    </section>
  )
}

const PrintButton = ({ label }: { label: string }) => (
  <p class="ends no-print">
    <button type="button" class="button primary" onClick={() => print()}>
      {label}
    </button>
  </p>
)

/** The note as the text that is copied or saved. */
function NoteText({ notes, format }: { notes: readonly Note[]; format: NoteFormat }) {
  const words = useHandoverWords()
  const text = useMemo(() => noteText(notes, format), [notes, format])
  const name = `unstun-note.${format === 'markdown' ? 'md' : 'txt'}`
  return (
    <div class="no-print stack">
      <pre class="note-preview" tabIndex={0} aria-label={words.note}>
        {text}
      </pre>
      <p class="ends">
        <CopyButton text={text} label={words.copyNote} primary />
        <button type="button" class="button" onClick={() => saveText(name, 'text/plain', text)}>
          {words.saveNote}
        </button>
      </p>
    </div>
  )
}

type ChoiceProps = {
  label: string
  name: string
  options: [value: string, label: string][]
  value: string
  choose: (value: string) => void
}

const Choice = ({ label, name, options, value, choose }: ChoiceProps) => (
  <fieldset class="plain-fieldset">
    <legend class="small soft">{label}</legend>
    <div class="choices">
      {options.map(([one, text]) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => choose(one)} />
          <span lang={one === 'ja' ? 'ja' : undefined}>{text}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
