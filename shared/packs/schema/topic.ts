import * as v from 'valibot'
import { UNKNOWN } from '#shared/model/case.ts'
import { caseFacts, caseKey, condition } from './condition.ts'
import { blocks } from './prose.ts'
import { bilingual, fullId, id, list, plain, text, words } from './words.ts'

const value = v.union([plain, v.number()])
const prose = bilingual(blocks)

const question = v.strictObject({
  id,
  key: caseKey,
  input: v.picklist(['choice', 'version', 'build', 'duration']),
  ask: words,
  label: words,
  why: prose,
  findOut: prose,
  options: list(v.strictObject({ value, label: words, hint: v.exactOptional(words) })),
})

const adviceRule = v.strictObject({
  advice: id,
  when: v.exactOptional(condition),
  unless: v.exactOptional(condition),
})

const verdict = v.strictObject({
  id,
  tone: v.picklist(['known-issue', 'suspected', 'action', 'neutral', UNKNOWN]),
  title: words,
  meaning: prose,
  when: v.exactOptional(condition),
  notHeldBy: list(id),
  advice: list(adviceRule),
})

const example = v.strictObject({
  name: text,
  given: caseFacts,
  verdict: v.nullable(id),
  ask: v.exactOptional(caseKey),
  advice: v.exactOptional(list(id)),
})

/** One tree as it is compiled. */
export const topic = v.strictObject({
  id,
  title: words,
  summary: words,
  questions: list(question),
  refine: list(id),
  standIns: list(v.strictObject({ key: caseKey, value, when: condition })),
  cleanUps: list(adviceRule),
  knownIssues: list(v.strictObject({ id, title: words, verdicts: list(id), excludedBy: list(condition) })),
  verdicts: v.pipe(list(verdict), v.minLength(1, 'missing')),
  examples: list(example),
  map: v.strictObject({
    nodes: list(fullId),
    edges: list(v.strictObject({ from: fullId, to: fullId, values: list(value) })),
  }),
})
