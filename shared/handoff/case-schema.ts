import * as v from 'valibot'
import { CASE_KEYS, type CaseKey } from '#shared/model/case.ts'
import { entrySchema, fits } from './fact-schema.ts'
import { LIMITS } from './limits.ts'
import { time } from './time-schema.ts'

const caseKey = v.picklist(Object.keys(CASE_KEYS) as CaseKey[])

const value = v.union([v.pipe(v.string(), v.maxLength(LIMITS.name)), v.number()])

const because = v.pipe(v.array(entrySchema), v.maxLength(LIMITS.because), v.readonly())

/** One row of a case's lists. */
export const rowSchemas = {
  answers: v.pipe(
    v.object({ key: caseKey, value, at: time }),
    v.check((row) => fits(row.key, row.value), 'value'),
  ),
  seen: v.pipe(
    v.object({ key: caseKey, value, because, at: time }),
    v.check((row) => fits(row.key, row.value), 'value'),
  ),
  ticks: v.object({
    step: v.pipe(v.string(), v.maxLength(LIMITS.step), v.regex(/^[a-z0-9/#.-]+$/)),
    at: time,
    result: v.pipe(v.string(), v.maxLength(LIMITS.result)),
  }),
}

const word = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/))
const name = v.pipe(v.string(), v.maxLength(LIMITS.name))

/** The parts of a case that are no lists. An id becomes part of an address, so it is a plain word. */
export const partSchemas = {
  id: word,
  topic: word,
  vm: v.nullable(v.object({ origin: name, name })),
  title: v.pipe(v.string(), v.maxLength(LIMITS.title)),
  note: v.pipe(v.string(), v.maxLength(LIMITS.note)),
  createdAt: time,
  updatedAt: time,
  archivedAt: v.nullable(time),
}
