import type { CaseFacts } from '#shared/model/case.ts'
import type { AnswerRecord } from '#shared/store/store.ts'

/** A case's answers as the flat map that is decided on. */
export const factsOf = (answers: AnswerRecord[]): CaseFacts =>
  Object.fromEntries(answers.map(({ key, value }) => [key, value]))
