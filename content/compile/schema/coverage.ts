import * as v from 'valibot'
import { text } from './words.ts'

const teller = v.pipe(
  v.string(),
  v.regex(
    /^(advice|note|question|verdict|glossary)\/[a-z0-9-]+(#[a-z0-9-]+)?$/,
    'a full id, with #role where one section tells it',
  ),
)

const by = v.pipe(v.array(teller), v.minLength(1, 'nothing tells this paragraph'))
const says = v.pipe(text, v.description('A few words of ours, never a sentence of the source.'))

/** content/topics/<topic>/coverage.yaml: the source's paragraphs in their order, and what we tell beyond them. */
export const coverage = v.strictObject({
  source: v.pipe(text, v.description('Id of the source whose paragraphs these are.')),
  paragraphs: v.array(v.strictObject({ n: v.pipe(v.number(), v.integer('a whole number')), says, by })),
  beyond: v.exactOptional(v.array(v.strictObject({ says, by }))),
})

export type WrittenCoverage = v.InferInput<typeof coverage>
