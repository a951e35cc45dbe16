import * as v from 'valibot'
import { RISKS } from '#shared/model/article.ts'
import { day, id, text } from './words.ts'

const fullId = v.pipe(
  v.string(),
  v.regex(/^(advice|note|question|term)\/[a-z0-9-]+$/, 'a full id is advice/x, note/x, question/x or term/x'),
)

const common = { title: text, summary: text, checked: day, sources: v.array(id), related: v.array(fullId) }

/** Front matter of a note. */
export const noteFront = v.strictObject(common)

/** Front matter of an advice: a note's, and what carrying it out can do. */
export const adviceFront = v.strictObject({
  ...common,
  risk: v.pipe(v.array(v.picklist(RISKS)), v.minLength(1, 'risk is read-only at least')),
})

export type WrittenFront = v.InferInput<typeof noteFront> & Partial<v.InferInput<typeof adviceFront>>
