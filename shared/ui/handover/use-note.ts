import { useEffect, useMemo } from 'preact/hooks'
import { carry } from '#shared/handoff/carry.ts'
import { namesOf } from '#shared/handoff/names-of.ts'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { Redactor } from '#shared/text/redact.ts'
import { useApp } from '../frame/app-context.ts'
import { titleOf } from '../frame/titles.ts'
import { caseNote } from './case-note.ts'

/** The case's note in each language chosen, and its key. The key is kept with the case, so that the next note uses the same aliases. */
export function useNote(open: OpenCase, topic: Topic, chosen: Language | 'both', redacted: boolean) {
  const { index, report, store } = useApp()
  const note = useMemo(() => {
    const redactor = new Redactor(namesOf(carry(open)), open.record.aliases)
    const hide = redacted ? (text: string) => redactor.redact(text) : (text: string) => text
    const given = { topic, builds: index.content.builds, edition: index.pack, open, hide }
    const notes = (chosen === 'both' ? LANGUAGES : [chosen]).map((language) =>
      caseNote({ ...given, titleOf: (id) => titleOf(index, id) }, language),
    )
    return { notes, aliases: redactor.aliases }
  }, [index, topic, open, redacted, chosen])
  const { record } = open
  useEffect(() => {
    const known = record.aliases?.length ?? 0
    if (redacted && note.aliases.length > known) store.describeCase(record.id, { aliases: note.aliases }).catch(report)
  }, [note, record, redacted, store, report])
  return note
}
