import { carry } from '#shared/handoff/carry.ts'
import { namesOf } from '#shared/handoff/names-of.ts'
import type { Language } from '#shared/model/language.ts'
import type { OpenCase } from '#shared/store/store.ts'
import { Redactor, type Alias } from '#shared/text/redact.ts'
import { caseNote } from '#shared/ui/handover/case-note.ts'
import { noteText } from '#shared/ui/handover/note-format.ts'
import type { Guide } from './guide.ts'

/**
 * The case note, as the hand-over page writes it: plain text with aliases for names, addresses and paths. `aliases` is the key,
 * for the case to keep.
 */
export function copiedNote(
  open: OpenCase,
  { topic, builds, edition, titles }: Guide,
  language: Language,
): { text: string; aliases: Alias[] } {
  const redactor = new Redactor(namesOf(carry(open)), open.record.aliases)
  const titleOf = (id: string) => titles.get(id) ?? { ja: id, en: id }
  const hide = (text: string) => redactor.redact(text)
  const note = caseNote({ topic, builds, edition, titleOf, open, hide }, language)
  return { text: noteText([note], 'plain'), aliases: redactor.aliases }
}
