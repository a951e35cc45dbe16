import { UNKNOWN, type CaseFacts, type CaseKey, type CaseValue, type Seen } from '#shared/model/case.ts'

/** A person's answer to one key. */
export type Answer = { key: CaseKey; value: CaseValue }

/**
 * The map that is decided on: what was read, and above it what the person answered. "I don't know" gives way to what was read.
 * A reading that says "unknown" tells nothing: the key stays open until a person was asked.
 */
export function withAnswers(seen: readonly Pick<Seen, 'key' | 'value'>[], answers: readonly Answer[]): CaseFacts {
  const read = seen.filter(({ value }) => value !== UNKNOWN)
  const unknown = answers.filter(({ value }) => value === UNKNOWN)
  const known = answers.filter(({ value }) => value !== UNKNOWN)
  return Object.fromEntries([...unknown, ...read, ...known].map(({ key, value }) => [key, value]))
}
