import { CASE_KEYS, UNKNOWN, type CaseFacts, type CaseKey } from '#shared/model/case.ts'

/** A case is a few hundred characters; what is longer is something else. */
export const LONGEST_CASE = 1_000_000

/** What is wrong with an input, and what is accepted: one sentence for the person who gave it. */
export class CaseInputError extends Error {
  override readonly name = 'CaseInputError'
}

/**
 * Reads a case from JSON text: the flat map of facts that `decide` works on.
 * @throws CaseInputError naming the key and the accepted values.
 */
export function parseCase(text: string): CaseFacts {
  if (text.length > LONGEST_CASE)
    throw new CaseInputError('The case is too large: accepted is one JSON object of at most 1 MB.')
  const input = json(text.replace(/^\uFEFF/, ''))
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new CaseInputError(`The case is ${kindOf(input)}: accepted is one JSON object that maps keys to values.`)
  }
  const entries = Object.entries(input).map(([key, value]) => entry(key, value))
  return Object.fromEntries(entries)
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CaseInputError('The case is not JSON: accepted is one JSON object that maps keys to values.')
  }
}

function entry(key: string, value: unknown): [CaseKey, unknown] {
  if (!isCaseKey(key)) {
    throw new CaseInputError(`Unknown key ${shown(key)}: accepted keys are ${Object.keys(CASE_KEYS).join(', ')}.`)
  }
  if (!accepts(key, value)) throw new CaseInputError(`${key} cannot be ${shown(value)}: accepted is ${accepted(key)}.`)
  return [key, value]
}

function isCaseKey(key: string): key is CaseKey {
  return Object.hasOwn(CASE_KEYS, key)
}

/** Whether a value may stand under a key; "unknown" may under every one. */
export function accepts(key: CaseKey, value: unknown): boolean {
  const values = CASE_KEYS[key]
  if (value === UNKNOWN) return true
  if (values === 'text') return typeof value === 'string'
  if (values === 'integer') return Number.isSafeInteger(value) && (value as number) >= 0
  if (values === 'number') return Number.isFinite(value) && (value as number) >= 0
  return values.some((each) => each === value)
}

function accepted(key: CaseKey): string {
  const values = CASE_KEYS[key]
  if (values === 'text') return 'any text'
  if (values === 'integer') return 'a whole number that is not negative (23305546, without quotes) or "unknown"'
  if (values === 'number') return 'a number that is not negative (1500, without quotes) or "unknown"'
  return `one of ${[...values, UNKNOWN].map((value) => `"${value}"`).join(', ')}`
}

function kindOf(input: unknown): string {
  if (input === null) return 'null'
  return Array.isArray(input) ? 'a list' : `a ${typeof input}`
}

/** A stranger's text in our sentence: short, on one line, nothing that moves a cursor. */
function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? kindOfValue(value) : String(JSON.stringify(value))
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return short.replace(/[^\x20-\x7e…]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function kindOfValue(value: object): string {
  return Array.isArray(value) ? 'a list' : 'an object'
}
