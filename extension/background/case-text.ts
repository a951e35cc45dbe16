import type { Bilingual, Language } from '#shared/model/language.ts'
import { wordsOf } from '#shared/language/words.ts'
import type { Known, Meaning } from '../messages/meaning.ts'

/** A case as lines to paste: which VM, the verdict, what is known and where it was read. */
export function caseText({ vm, verdict, known }: Meaning, language: Language): string {
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
