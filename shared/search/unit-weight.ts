import type { Query, Unit } from './query.ts'
import { isIdentifierOfOurs, isOfAnotherField, isTelling } from './telling.ts'
import type { Words } from './words.ts'

/** A word that is in no entry says that the question is about something else. */
const UNKNOWN = 1.2
/** One of another field says so more plainly. */
const OF_ANOTHER_FIELD = 1.5
/** Beside a word of the field, an unknown one is most likely said in other words. */
const IN_FIELD = 0.2
/** In a whole sentence a number is a detail; alone or after its word it is what is asked for. */
const DETAILS_FROM = 4
/** A code that no entry has is all that the question is about. */
const UNKNOWN_IDENTIFIER = 3
/** 紙 or 鍵: a counter or a time would be known. */
const UNKNOWN_KANJI = 4
const WEAK = {
  any: 0.7,
  common: 0.12,
  loneKanji: 0.15,
  word: 0.45,
  unknownVerb: 0.5,
  pasted: 0.4,
  pastedNumber: 0.05,
  pastedWord: 0.4,
}

/** A lone kanji (中, 秒) and an adjective say little beside other words. */
export function weightOf(unit: Unit, query: Query, words: Words): number {
  if (query.units.length === 1) return 1
  if (unit.script === 'japanese') {
    if (unit.text.length === 1) return WEAK.loneKanji
    return words.filler.isCommon(commonForm(unit)) ? WEAK.any : 1
  }
  if (query.isPaste && !isTelling(unit, words)) return WEAK.pasted
  if (words.filler.isWeak(unit.raw)) return WEAK.word
  return words.filler.isCommon(unit.raw) ? WEAK.any : 1
}

/**
 * What a unit weighs that no entry has. `inField`: the query is of this field. Of a pasted line most is about another machine: its
 * names and numbers are in no entry.
 */
export function unknownWeightOf(
  unit: Unit,
  query: Query,
  { words, inField }: { words: Words; inField: boolean },
): number {
  if (query.units.length > 1 && words.filler.isCommon(commonForm(unit))) return WEAK.common
  if (isOfAnotherField(unit, words)) return OF_ANOTHER_FIELD
  return (inField ? IN_FIELD : 1) * foreignnessOf(unit, query)
}

/** Whether a word or an identifier puts the question into this field, and none into another. */
export function isOfField({ units }: Query, words: Words): boolean {
  return (
    units.some((unit) => words.filler.isField(unit.text) || isIdentifierOfOurs(unit, words)) &&
    !units.some((unit) => isOfAnotherField(unit, words))
  )
}

/** How much an unknown word of no known field says that the question is about something else. */
function foreignnessOf(unit: Unit, query: Query): number {
  if (unit.script === 'japanese' && unit.text.length === 1) return UNKNOWN_KANJI
  if (query.units.length >= DETAILS_FROM && isMachineName(unit)) return WEAK.pastedNumber
  if (!query.isPaste && isIdentifier(unit)) return UNKNOWN_IDENTIFIER
  if (!query.isPaste) return isVerb(unit) || isGrammar(unit, query) ? WEAK.unknownVerb : UNKNOWN
  return unit.script === 'latin' && /[0-9]/.test(unit.raw) ? WEAK.pastedNumber : WEAK.pastedWord
}

/** In a sentence, a number, a path and the name of a server are details; a code is what is asked for. */
const isMachineName = (unit: Unit) => unit.script === 'latin' && /[0-9]/.test(unit.raw) && !isIdentifier(unit)

/** 0x80070005, KB1618 */
const isIdentifier = (unit: Unit) => unit.script === 'latin' && /^(?:0x[0-9a-f]{4,}|kb[0-9]{3,})$/.test(unit.raw)

/** Beside kanji or katakana, hiragana that no entry has is most likely how people talk. */
const isGrammar = (unit: Unit, { units }: Query) =>
  isHiragana(unit) && units.some((other) => other.script === 'japanese' && !other.isHiragana)

const isHiragana = (unit: Unit) => unit.script === 'japanese' && unit.isHiragana

const isVerb = (unit: Unit) => (unit.script === 'japanese' ? unit.inflected : /^[a-z]{3,}(?:ed|ing|ly)$/.test(unit.raw))

const commonForm = (unit: Unit) => {
  if (unit.script === 'latin') return unit.raw
  return unit.inflected ? unit.light.slice(0, 1) : unit.light
}
