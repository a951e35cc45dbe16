import type { LatinUnit } from './latin-units.ts'
import type { Planned } from './plan.ts'
import type { Query, Unit } from './query.ts'
import type { Words } from './words.ts'

/**
 * Whether a text has anything by which it is of this field. Of a typed question nothing is asked: each of its words counts. A pasted
 * line is mostly names and numbers of another machine, so that its few common words (service, file, running) would find something in
 * any: it has to have a word of the field, a name of several words, or an identifier that an entry has.
 */
export function isOfField({ isPaste }: Query, planned: Planned[], words: Words): boolean {
  return !isPaste || planned.some(({ unit, isInPhrase }) => isInPhrase || isTelling(unit, words))
}

/** Whether a word of a pasted text says by itself what the text is about. */
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
