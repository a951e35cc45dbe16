import * as v from 'valibot'
import { CASE_KEYS, UNKNOWN, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import { list, text } from './words.ts'

const KEYS = Object.keys(CASE_KEYS) as CaseKey[]
export const caseKey = v.picklist(KEYS)

const count = v.pipe(v.number(), v.minValue(0), v.finite())

/** What a case may hold under a key, "unknown" included. */
function caseValue(key: CaseKey): v.GenericSchema<CaseValue> {
  const values = CASE_KEYS[key]
  if (values === 'text') return text
  if (values === 'integer' || values === 'number') return v.union([count, v.literal(UNKNOWN)])
  return v.picklist([...values, UNKNOWN])
}

/** Facts of one case: every key optional. */
export const caseFacts = v.strictObject(
  Object.fromEntries(KEYS.map((key) => [key, v.exactOptional(caseValue(key))])),
) as unknown as v.GenericSchema<CaseFacts>

const IS = Object.fromEntries(
  KEYS.map((key) => [key, v.strictObject({ key: v.literal(key), is: list(caseValue(key)) })]),
) as unknown as Record<CaseKey, v.GenericSchema<Condition>>

const isNumber = (key: CaseKey) => CASE_KEYS[key] === 'integer' || CASE_KEYS[key] === 'number'
const parts = v.lazy(() => list(condition))
const ALL = v.strictObject({ all: parts })
const ANY = v.strictObject({ any: parts })
const NOT = v.strictObject({ not: v.lazy(() => condition) })
const AT_LEAST = v.strictObject({ key: v.picklist(KEYS.filter(isNumber)), 'at-least': count })
const SOME_KEY = v.strictObject({ key: caseKey, is: v.array(v.never()) })

/** A condition of a tree: of its forms, the one that was begun. */
export const condition: v.GenericSchema<Condition> = v.lazy((input) => formOf(input) as v.GenericSchema<Condition>)

function formOf(input: unknown): v.GenericSchema {
  if (typeof input !== 'object' || input === null) return ALL
  if (Object.hasOwn(input, 'all')) return ALL
  if (Object.hasOwn(input, 'any')) return ANY
  if (Object.hasOwn(input, 'not')) return NOT
  if (Object.hasOwn(input, 'at-least')) return AT_LEAST
  const key = KEYS.find((known) => 'key' in input && known === input.key)
  return key ? IS[key] : SOME_KEY
}
