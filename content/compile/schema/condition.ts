import * as v from 'valibot'
import { CASE_KEYS, UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'

/** A condition as authors write it: `is` is a value or a list of values. */
export type WrittenCondition =
  | { all: WrittenCondition[] }
  | { any: WrittenCondition[] }
  | { not: WrittenCondition }
  | { key: CaseKey; is: CaseValue | CaseValue[] }
  | { key: CaseKey; 'at-least': number }

export const CASE_KEY_LIST = Object.keys(CASE_KEYS) as CaseKey[]
export const caseKey = v.picklist(CASE_KEY_LIST, 'not a key of a case')

const count = v.pipe(v.number(), v.minValue(0, 'a number is not negative'))

/** What a case may hold under a key, "unknown" included. */
export function caseValue(key: CaseKey): v.GenericSchema<CaseValue> {
  const values = CASE_KEYS[key]
  if (values === 'text') return v.string()
  if (values === 'integer' || values === 'number') return v.union([count, v.literal(UNKNOWN)])
  return v.picklist([...values, UNKNOWN])
}

/** Facts of one case: every key optional. */
export const caseFacts = v.strictObject(
  Object.fromEntries(CASE_KEY_LIST.map((key) => [key, v.exactOptional(caseValue(key))])),
)

const isNumber = (key: CaseKey) => CASE_KEYS[key] === 'integer' || CASE_KEYS[key] === 'number'

function oneOrMore(value: v.GenericSchema<CaseValue>): v.GenericSchema<CaseValue | CaseValue[]> {
  const several = v.pipe(v.array(value), v.minLength(1, 'a list of accepted values has at least one'))
  return v.lazy((input) => (input === undefined ? v.union([value, several]) : Array.isArray(input) ? several : value))
}

function isForm(key: CaseKey): v.GenericSchema {
  return v.strictObject({ key: v.literal(key), is: oneOrMore(caseValue(key)) })
}

const IS = Object.fromEntries(CASE_KEY_LIST.map((key) => [key, isForm(key)])) as Record<CaseKey, v.GenericSchema>
const AT_LEAST = v.strictObject({
  key: v.picklist(CASE_KEY_LIST.filter(isNumber), 'not a key that holds a number'),
  'at-least': count,
})
const ALL = v.strictObject({ all: v.array(v.lazy(() => condition)) })
const ANY = v.strictObject({ any: v.array(v.lazy(() => condition)) })
const NOT = v.strictObject({ not: v.lazy(() => condition) })
const SOME_KEY = v.strictObject({ key: caseKey, is: v.unknown() })

/** A condition. Of its forms only the one that was begun is held against the input, so that the author reads one fault, not five. */
export const condition: v.GenericSchema<WrittenCondition> = v.lazy(
  (input) => formOf(input) as v.GenericSchema<WrittenCondition>,
)

function formOf(input: unknown): v.GenericSchema {
  if (input === undefined) return v.union([ALL, ANY, NOT, AT_LEAST, ...Object.values(IS)])
  if (typeof input !== 'object' || input === null) return SOME_KEY
  if ('all' in input) return ALL
  if ('any' in input) return ANY
  if ('not' in input) return NOT
  if ('at-least' in input) return AT_LEAST
  const key = 'key' in input ? CASE_KEY_LIST.find((known) => known === input.key) : undefined
  return key ? IS[key] : SOME_KEY
}
