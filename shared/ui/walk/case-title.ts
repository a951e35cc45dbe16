import { wordsOf } from '#shared/language/words.ts'
import type { Language } from '#shared/model/language.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import { timeText } from '../frame/dates.ts'

/** The name a person gave a case, else its VM's, as one short line; else when it was begun. */
export const caseTitle = (record: CaseRecord, language: Language): string =>
  plainLine(record.title) ||
  plainLine(record.vm?.name ?? '') ||
  wordsOf(language).cases.untitled(timeText(record.createdAt, language))
