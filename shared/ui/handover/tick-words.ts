import { handoverWordsOf } from '#shared/language/handover.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'
import { readResult } from '../steps/tick-result.ts'

/** What was done, by the step's key. `titleOf` names an advice by its full id. */
export function tickTitle(step: string, titleOf: (id: string) => Bilingual, language: Language): string {
  const { noteWords, isolation } = handoverWordsOf(language)
  const [id = '', place = ''] = step.split('#')
  return isolation[step.replace('isolation/', '')] ?? noteWords.step(titleOf(id)[language], place)
}

/** What came of it: worked or not, and the person's words, as `hide` leaves them. */
export function tickTold(result: string, language: Language, hide: (text: string) => string = (text) => text): string {
  const { noteWords } = handoverWordsOf(language)
  const { outcome, note } = readResult(result)
  return [outcome ? noteWords[outcome] : '', hide(note)].filter(Boolean).join(': ') || noteWords.noResult
}
