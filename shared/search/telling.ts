import type { LatinUnit } from './latin-units.ts'
import type { Unit } from './query.ts'
import type { Words } from './words.ts'

/**
 * Whether a word of a pasted text says by itself what the text is about: a word of the field, or an identifier that an entry has. The
 * rest are names and numbers of another machine, and words that are in any log (service, file, running).
 */
export function isTelling(unit: Unit, words: Words): boolean {
  const isField = (word: string) => words.filler.isField(word)
  return isField(unit.text) || isIdentifierOfOurs(unit, words) || (unit.script === 'latin' && unit.parts.some(isField))
}

/** An identifier that an entry has: whatever else is said, it is what is asked about. */
export function isIdentifierOfOurs(unit: Unit, { filler, count }: Words): boolean {
  return unit.script === 'latin' && isIdentifier(unit) && count(unit.text) > 0 && !filler.isCommon(unit.raw)
}

/** Whether a word names a subject of another field: Teams does, a team is in any talk. */
export const isOfAnotherField = (unit: Unit, { filler }: Words): boolean =>
  filler.isElsewhere(unit.text) && !(unit.script === 'latin' && filler.isCommon(unit.raw))

/** Letters with digits, several words written as one, and long numbers. */
const isIdentifier = ({ raw, parts }: LatinUnit) =>
  (/[a-z]/.test(raw) && /[0-9]/.test(raw)) || parts.length > 1 || /^[0-9]{5,}$/.test(raw)
