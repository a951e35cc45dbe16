import * as v from 'valibot'
import {
  FACT_KEYS,
  SNAPSHOT_TASKS,
  SUBJECT_KINDS,
  TASK_STATES,
  type Fact,
  type FactKey,
  type FactValue,
} from '#shared/model/fact.ts'

/** Names and labels of consoles are at most 80 characters, paths some hundred; what is longer is an attack or a mistake. */
const LONGEST_NAME = 500
const LONGEST_QUOTE = 4_000
const MOST_NAMES = 500

export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

export const subject = v.strictObject({
  kind: v.picklist(SUBJECT_KINDS),
  name,
  ref: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NAME))),
})

const snapshotTask = v.strictObject({
  task: v.picklist(SNAPSHOT_TASKS),
  state: v.picklist(TASK_STATES),
  progress: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
})

/** A key's values as FACT_KEYS lists them. */
function valueOf(key: FactKey): v.GenericSchema<unknown, FactValue> {
  const { values } = FACT_KEYS[key]
  switch (values) {
    case 'text':
      return name
    case 'texts':
      return v.pipe(v.array(name), v.maxLength(MOST_NAMES))
    case 'integer':
      return count
    case 'number':
      return v.pipe(v.number(), v.finite(), v.minValue(0))
    case 'true':
      return v.literal(true)
    case 'snapshot-task':
      return snapshotTask as v.GenericSchema<unknown, FactValue>
    default:
      return v.picklist(values as readonly FactValue<'datastore.type'>[])
  }
}

const keys = Object.keys(FACT_KEYS) as FactKey[]
const values = new Map(keys.map((key) => [key, valueOf(key)]))

/** A fact as the page's script may tell it: seen on a screen, about a subject of its key's kind, of a size that can be kept. */
export const seenFact = v.pipe(
  v.strictObject({
    subject,
    key: v.picklist(keys),
    value: v.unknown(),
    certainty: v.literal('seen'),
    evidence: v.strictObject({
      source: v.literal('screen'),
      where: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
      quote: v.pipe(v.string(), v.maxLength(LONGEST_QUOTE)),
      at: v.pipe(v.string(), v.isoTimestamp()),
    }),
  }),
  v.check(({ key, subject: { kind } }) => FACT_KEYS[key].of === kind),
  v.check(({ key, value }) => v.is(values.get(key) ?? v.never(), value)),
  v.transform((fact) => fact as Fact),
)
