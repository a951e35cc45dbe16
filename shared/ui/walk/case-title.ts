import { wordsOf } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { timeText } from '../frame/dates.ts'

/** Marks that turn the direction of text: a name must not turn the words around it. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const LONGEST = 120

/** The name a person gave a case, as one short line; else when it was begun. */
export const caseTitle = (record: CaseRecord, language: Language): string =>
  shortened(record.title.replace(DIRECTION, '').trim()) ||
  wordsOf(language).cases.untitled(timeText(record.createdAt, language))

const shortened = (title: string) => {
  const letters = Array.from(title.slice(0, LONGEST * 2 + 2))
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : title
}
