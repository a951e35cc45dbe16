import * as v from 'valibot'
import { caseKey } from './condition.ts'
import { bilingual, bilingualProse } from './words.ts'

const option = v.strictObject({
  value: v.pipe(v.union([v.string(), v.number()]), v.description("One of the key's values; never unknown.")),
  label: bilingual,
  hint: v.exactOptional(bilingual),
})

/** content/topics/<topic>/questions/<id>.yaml */
export const question = v.strictObject({
  key: v.pipe(caseKey, v.description('The fact that the answer gives.')),
  input: v.picklist(['choice', 'version', 'build', 'duration']),
  label: v.pipe(bilingual, v.description('A few words, for lists and the map.')),
  ask: v.pipe(bilingual, v.description('The question as it is asked.')),
  why: v.pipe(bilingualProse, v.description('Why it matters.')),
  findOut: v.pipe(bilingualProse, v.description('Where to look: which screen, which command.')),
  options: v.exactOptional(v.array(option)),
})

export type WrittenQuestion = v.InferInput<typeof question>
