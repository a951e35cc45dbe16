import { foldWithMap } from '#shared/text/fold.ts'
import { latinUnits, type LatinUnit } from './latin-units.ts'
import { isPasted } from './pasted.ts'
import { japaneseUnits, type JapaneseUnit, type Known } from './query-japanese.ts'
import { meantBy } from './typed.ts'

export type Unit = LatinUnit | JapaneseUnit

/** A query taken apart. `light` is its light fold; `words` are its Latin words, those without a subject
 * included; `last` is the unit that is still being typed. Places are in `light`. */
export type Query = { light: string; units: Unit[]; words: LatinUnit[]; last: Unit | null; isPaste: boolean }

/** More than anybody types: the rest of a pasted text is not read. */
const LONGEST_QUERY = 2_000
const MOST_UNITS = 40

/**
 * Takes a query apart into what has to be found. Nothing of it is an operator: quotes, brackets and signs are text.
 * `isWord` tells a known katakana word (heavy-folded), to find it in hiragana written without spaces.
 */
export function readQuery(typed: string, known: Known): Query {
  const pasted = typed.slice(0, LONGEST_QUERY)
  const source = meantBy(pasted, known)
  const whole = unitsOf(source, known)
  const isPaste = isPasted(pasted, whole.units.length, known.filler)
  const { light, units, words } = isPaste
    ? unitsOf(
        source.replace(known.filler.logNoise, (noise) => ' '.repeat(noise.length)),
        known,
      )
    : whole
  const kept = units.slice(0, MOST_UNITS)
  const end = light.trimEnd().length
  return {
    light,
    units: kept,
    words: words.slice(0, MOST_UNITS),
    last: kept.find(({ to }) => to === end && !/\s$/.test(light)) ?? null,
    isPaste,
  }
}

function unitsOf(source: string, known: Known): { light: string; units: Unit[]; words: LatinUnit[] } {
  const folded = foldWithMap(source, 'light')
  const light = folded.text
  const words = latinUnits(source, folded, known)
  const units: Unit[] = [...words, ...japaneseUnits(folded, source, known)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const telling = units.filter((unit) => unit.script === 'japanese' || !known.filler.isEnglish(unit.raw))
  return { light, units: distinct(telling.length > 0 ? telling : units), words }
}

function distinct(units: Unit[]): Unit[] {
  return units.filter((unit, at) => units.findIndex((other) => other.text === unit.text) === at)
}
