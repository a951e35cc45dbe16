import { UNKNOWN, type CaseKey, type CaseValue } from '../model/case.ts'
import type { Language } from '../model/language.ts'
import type { Question } from '../model/topic.ts'
import { wordsOf } from './words.ts'

/** The question that asks for a key; none does for the fix. */
type Asking = Question | undefined

/** A value as a person reads it: the option's label, a version or build as it stands, a duration with its unit. */
export function valueWords(question: Asking, key: CaseKey, value: CaseValue, language: Language): string {
  const words = wordsOf(language)
  if (value === UNKNOWN) return words.values.unknown
  if (key === 'host.nfs3-fix') return words.builds[value as 'fixed' | 'not-documented' | 'cannot-tell']
  const option = question?.options.find((each) => each.value === value)
  if (option && question?.input === 'choice') return option.label[language]
  if (question?.input === 'duration') return words.values.milliseconds(Number(value).toLocaleString(language))
  return String(value)
}

/** What a key is called: its question's label. */
export const keyWords = (question: Asking, language: Language): string =>
  question?.label[language] ?? wordsOf(language).builds.answer
