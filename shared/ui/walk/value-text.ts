import type { Words } from '#shared/language/en.ts'
import { UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { ContentIndex } from '../frame/content-index.ts'

/** What a value is worded with; the app has all of it. */
export type ValueContext = { index: ContentIndex; language: Language; words: Words }

/** A value as a person reads it: the option's label, a version or build as it stands, a duration with its unit. */
export function valueText({ index, language, words }: ValueContext, key: CaseKey, value: CaseValue): string {
  if (value === UNKNOWN) return words.values.unknown
  if (key === 'host.nfs3-fix') return words.builds[value as 'fixed' | 'not-documented' | 'cannot-tell']
  const question = index.questionOf(key)
  const option = question?.options.find((each) => each.value === value)
  if (option && question?.input === 'choice') return option.label[language]
  if (question?.input === 'duration') return words.values.milliseconds(Number(value).toLocaleString(language))
  return String(value)
}

/** What a key is called: its question's label. The fix has no question of its own. */
export function keyText({ index, language, words }: ValueContext, key: CaseKey): string {
  return index.questionOf(key)?.label[language] ?? words.builds.answer
}
