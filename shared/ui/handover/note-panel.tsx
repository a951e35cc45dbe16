import { useEffect, useMemo, useState } from 'preact/hooks'
import { carry } from '#shared/handoff/carry.ts'
import { namesOf } from '#shared/handoff/names-of.ts'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { type Alias, Redactor } from '#shared/text/redact.ts'
import { useApp } from '../frame/app-context.ts'
import { titleOf } from '../frame/titles.ts'
import { saveText } from '../logs/export.ts'
import { caseNote } from './case-note.ts'
import { CopyButton } from './copy-button.tsx'
import { useHandoverWords } from './handover-words.ts'
import { noteText, type NoteFormat } from './note-format.ts'

/** The note of a case: in which language, with or without names, and exactly what leaves. */
export function NotePanel({ open, topic }: { open: OpenCase; topic: Topic }) {
  const { language } = useApp()
  const words = useHandoverWords()
  const [chosen, setChosen] = useState<Language | 'both'>(language)
  const [format, setFormat] = useState<NoteFormat>('markdown')
  const [redacted, setRedacted] = useState(true)
  const languages = chosen === 'both' ? LANGUAGES : [chosen]
  const { text, aliases } = useNote(open, topic, { languages, format, redacted })
  const name = `unstun-note.${format === 'markdown' ? 'md' : 'txt'}`
  return (
    <section aria-labelledby="handover-note" class="stack">
      <h2 id="handover-note">{words.note}</h2>
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
          options={[
            ['markdown', words.markdown],
            ['plain', words.plain],
          ]}
          value={format}
          choose={(one) => setFormat(one as NoteFormat)}
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
      <pre class="note-preview" tabIndex={0} aria-label={words.note}>
        {text}
      </pre>
      <p class="ends no-print">
        <CopyButton text={text} label={words.copyNote} primary />
        <button type="button" class="button" onClick={() => saveText(name, 'text/plain', text)}>
          {words.saveNote}
        </button>
        <button type="button" class="button" onClick={() => print()}>
          {words.print}
        </button>
      </p>
      {redacted && aliases.length > 0 && <Key aliases={aliases} />}
    </section>
  )
}

type Chosen = { languages: readonly Language[]; format: NoteFormat; redacted: boolean }

/** The note's text and its key. The key is kept with the case, so that the next note uses the same aliases. */
function useNote(open: OpenCase, topic: Topic, { languages, format, redacted }: Chosen) {
  const { index, report, store } = useApp()
  const shown = languages.join()
  const note = useMemo(() => {
    const redactor = new Redactor(namesOf(carry(open)), open.record.aliases)
    const hide = redacted ? (text: string) => redactor.redact(text) : (text: string) => text
    const given = { topic, builds: index.content.builds, edition: index.pack, open, hide }
    const notes = (shown.split(',') as Language[]).map((language) =>
      caseNote({ ...given, titleOf: (id) => titleOf(index, id) }, language),
    )
    return { text: noteText(notes, format), aliases: redactor.aliases }
  }, [index, topic, open, redacted, shown, format])
  const { record } = open
  useEffect(() => {
    const known = record.aliases?.length ?? 0
    if (redacted && note.aliases.length > known) store.describeCase(record.id, { aliases: note.aliases }).catch(report)
  }, [note, record, redacted, store, report])
  return note
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

function Key({ aliases }: { aliases: readonly Alias[] }) {
  const words = useHandoverWords()
  return (
    <details class="no-print">
      <summary>{words.key}</summary>
      <table class="note-key">
        <thead>
          <tr>
            <th scope="col">{words.alias}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {aliases.map(({ alias, text }) => (
            <tr key={alias}>
              <td>{alias}</td>
              <td>
                <bdi>{text}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
