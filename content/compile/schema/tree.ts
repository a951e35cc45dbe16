import * as v from 'valibot'
import { UNKNOWN } from '#shared/model/case.ts'
import { caseFacts, caseKey, condition } from './condition.ts'
import { bilingual, bilingualProse, id } from './words.ts'

const adviceRule = v.strictObject({
  advice: v.pipe(id, v.description('Id of a page in advice/.')),
  when: v.exactOptional(condition),
  unless: v.exactOptional(condition),
})

const verdict = v.strictObject({
  id,
  tone: v.picklist(['known-issue', 'suspected', 'action', 'neutral', UNKNOWN]),
  title: bilingual,
  meaning: bilingualProse,
  when: v.exactOptional(condition),
  notHeldBy: v.exactOptional(v.array(id)),
  advice: v.array(adviceRule),
})

const example = v.strictObject({
  name: v.string(),
  given: caseFacts,
  verdict: v.nullable(id),
  ask: v.exactOptional(caseKey),
  advice: v.exactOptional(v.array(id)),
})

const standIn = v.strictObject({ key: caseKey, value: v.union([v.string(), v.number()]), when: condition })

const knownIssue = v.strictObject({ id, title: bilingual, verdicts: v.array(id), excludedBy: v.array(condition) })

/** content/topics/<topic>/tree.yaml */
export const tree = v.strictObject({
  title: bilingual,
  summary: bilingual,
  questions: v.pipe(v.array(id), v.description('Ids of questions/, in asking order.')),
  refine: v.exactOptional(v.pipe(v.array(id), v.description('Questions that only sharpen the advice.'))),
  standIns: v.exactOptional(v.array(standIn)),
  cleanUps: v.exactOptional(v.array(adviceRule)),
  knownIssues: v.exactOptional(v.array(knownIssue)),
  verdicts: v.pipe(v.array(verdict), v.minLength(1, 'a tree has verdicts')),
  examples: v.exactOptional(v.array(example)),
})

export type WrittenTree = v.InferInput<typeof tree>
export type WrittenVerdict = v.InferInput<typeof verdict>
export type WrittenAdviceRule = v.InferInput<typeof adviceRule>
export type WrittenKnownIssue = v.InferInput<typeof knownIssue>
