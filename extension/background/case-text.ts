import { namesOf } from '#shared/handoff/names-of.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import { wordsOf } from '#shared/language/words.ts'
import { Redactor } from '#shared/text/redact.ts'
import type { Known, Meaning } from '../messages/meaning.ts'

/** A case as lines to paste, with aliases for names, addresses and paths: the verdict, what is known and where it was read. */
export function caseText(meaning: Meaning, language: Language): string {
  const seen = meaning.known.map(({ tickets }) => ({ because: tickets.map(({ entry }) => entry) }))
  return new Redactor(namesOf({ vm: meaning.vm, title: '', seen })).redact(linesOfCase(meaning, language))
}

function linesOfCase({ vm, verdict, known }: Meaning, language: Language): string {
  const say = (text: Bilingual) => text[language]
  const title = vm ? `${vm.name} (${vm.origin})` : wordsOf(language).product
  const outcome = verdict ? [say(verdict.title), ''] : []
  return [title, '', ...outcome, ...known.flatMap((one) => linesOf(one, say))].join('\n')
}

function linesOf({ label, text, tickets }: Known, say: (text: Bilingual) => string): string[] {
  const standing = tickets.filter(({ struck }) => !struck)
  return [
    `${say(label)}: ${say(text)}`,
    ...standing.map(({ entry: { fact } }) => `  ${fact.evidence.quote} (${fact.evidence.where}, ${fact.evidence.at})`),
  ]
}
