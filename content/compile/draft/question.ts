import type { Question } from '#shared/model/topic.ts'
import type { Findings } from '../places.ts'
import type { WrittenQuestion } from '../schema/question.ts'
import { prose } from './prose.ts'

/** A question file as the pack has it; its id is the file's name. */
export function toQuestion(id: string, written: WrittenQuestion, found: Findings): Question {
  const { key, input, ask, label } = written
  const why = prose(written.why, found)
  const findOut = prose(written.findOut, found)
  return found.places.same({ id, key, input, ask, label, why, findOut, options: written.options ?? [] }, written)
}
