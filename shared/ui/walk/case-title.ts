import { wordsOf } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { timeText } from '../frame/dates.ts'

/** The name a person gave a case, else when it was begun. */
export const caseTitle = (record: CaseRecord, language: Language): string =>
  record.title || wordsOf(language).cases.untitled(timeText(record.createdAt, language))
