import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { AnswerRecord, OpenCase } from './store.ts'

export const now = (): string => new Date().toISOString()

/** A case without title or note, with its first answers. */
export function newCase(id: string, topic: string, first: { key: CaseKey; value: CaseValue }[]): OpenCase {
  const at = now()
  return {
    record: { id, topic, title: '', note: '', createdAt: at, updatedAt: at },
    answers: first.map(({ key, value }) => ({ caseId: id, key, value, at })).sort(byTime),
  }
}

/** Answers in the order in which they were given; of one moment, by key. */
export function byTime(one: AnswerRecord, other: AnswerRecord): number {
  return compare(one.at, other.at) || compare(one.key, other.key)
}

/** Order of two ASCII texts. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
