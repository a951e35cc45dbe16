import { Fragment } from 'preact'
import type { Note, NoteSection } from './case-note.ts'
import './note-sheet.css'

/** Notes as a page to print. Two languages stand beside each other, section by section: they have the same ones. */
export function NoteSheet({ notes, shown }: { notes: readonly Note[]; shown: boolean }) {
  const [first] = notes
  if (!first) return null
  const columns = notes.length > 1 ? 'note-sheet two' : 'note-sheet'
  return (
    <div class={shown ? columns : `${columns} print-only`}>
      {notes.map(({ language, title }) => (
        <h3 key={language} lang={language} class="note-title">
          <bdi>{title}</bdi>
        </h3>
      ))}
      {first.sections.map((section, place) => (
        <Fragment key={section.heading}>
          {notes.map(({ language, sections }) => (
            <Section key={language} language={language} section={sections[place]} />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

function Section({ language, section }: { language: string; section: NoteSection | undefined }) {
  if (!section) return null
  const { heading, lines } = section
  return (
    <section lang={language}>
      {heading && <h4>{heading}</h4>}
      <ul>
        {lines.map(({ text, quote, deep }, place) => (
          <li key={place} class={deep ? 'deep' : undefined}>
            <bdi>{text}</bdi>
            {quote && (
              <code lang="en">
                <bdi>{quote}</bdi>
              </code>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
