import * as v from 'valibot'
import { CASE_KEYS, UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import { type Entry, FACT_KEYS, type FactKey, SNAPSHOT_TASKS, SUBJECT_KINDS, TASK_STATES } from '#shared/model/fact.ts'
import { LIMITS } from './limits.ts'

export const name = v.pipe(v.string(), v.maxLength(LIMITS.name))
export const quote = v.pipe(v.string(), v.maxLength(LIMITS.quote))
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
export const integer = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const snapshotTask = v.object({
  task: v.picklist(SNAPSHOT_TASKS),
  state: v.picklist(TASK_STATES),
  progress: v.optional(v.pipe(amount, v.maxValue(100))),
})

const KINDS = {
  text: name,
  texts: v.pipe(v.array(name), v.maxLength(LIMITS.rows)),
  integer,
  number: amount,
  true: v.literal(true),
  'snapshot-task': snapshotTask,
}

export const subject = v.object({ kind: v.picklist(SUBJECT_KINDS), name, ref: v.optional(name) })

const evidence = v.object({
  source: v.picklist(['screen', 'text', 'log', 'answer', 'rule']),
  where: name,
  quote,
  at: v.optional(name),
  file: v.optional(name),
  line: v.optional(integer),
})

const frame = v.object({
  origin: name,
  fact: v.object({
    subject,
    key: v.picklist(Object.keys(FACT_KEYS) as FactKey[]),
    value: v.unknown(),
    certainty: v.picklist(['seen', 'inferred', 'stated']),
    evidence,
  }),
})

/** A fact of the contract, with its origin: key, value and subject fit one another. */
export const entrySchema = v.pipe(
  frame,
  v.check(({ fact }) => fact.subject.kind === FACT_KEYS[fact.key].of, 'subject'),
  v.check(({ fact }) => fact.value === UNKNOWN || v.is(valueSchema(fact.key), fact.value), 'value'),
  v.transform((entry) => entry as Entry),
)

function valueSchema(key: FactKey): v.GenericSchema<unknown> {
  const { values } = FACT_KEYS[key]
  return typeof values === 'string' ? KINDS[values] : v.picklist(values as readonly string[])
}

const CASE_KINDS = { text: name, integer, number: amount }

/** Whether a value may stand under a key of a case; "unknown" may under every one. */
export function fits(key: CaseKey, value: unknown): value is CaseValue {
  const values = CASE_KEYS[key]
  if (value === UNKNOWN) return true
  return v.is(typeof values === 'string' ? CASE_KINDS[values] : v.picklist(values as readonly string[]), value)
}
