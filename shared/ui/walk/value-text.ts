import type { Words } from '#shared/language/en.ts'
import { keyWords, valueWords } from '#shared/language/value-words.ts'
import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { ContentIndex } from '../frame/content-index.ts'

/** What a value is worded with; the app has all of it. */
export type ValueContext = { index: ContentIndex; language: Language; words: Words }

/** A value as a person reads it. */
export const valueText = ({ index, language }: ValueContext, key: CaseKey, value: CaseValue): string =>
  valueWords(index.questionOf(key), key, value, language)

/** What a key is called. */
export const keyText = ({ index, language }: ValueContext, key: CaseKey): string =>
  keyWords(index.questionOf(key), language)
