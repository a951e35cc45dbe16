import type { LatinUnit } from './latin-units.ts'
import type { Unit } from './query.ts'
import type { Words } from './words.ts'

/**
 * Whether a word of a pasted text says by itself what the text is about: a word of the field, or an identifier that an entry has. The
 * rest are names and numbers of another machine, and words that are in any log (service, file, running).
 */
export function isTelling(unit: Unit, { filler, count }: Words): boolean {
  if (unit.script === 'japanese') return filler.isField(unit.text)
  return (
    filler.isField(unit.text) ||
    unit.parts.some((part) => filler.isField(part)) ||
    (isIdentifier(unit) && count(unit.text) > 0)
  )
}

/** Letters with digits, several words written as one, and long numbers. */
const isIdentifier = ({ raw, parts }: LatinUnit) =>
  (/[a-z]/.test(raw) && /[0-9]/.test(raw)) || parts.length > 1 || /^[0-9]{5,}$/.test(raw)
