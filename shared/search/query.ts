import { foldWithMap } from '#shared/text/fold.ts'
import { japaneseUnits, type JapaneseUnit, type Known } from './query-japanese.ts'
import { termsOf, type Term } from './terms.ts'
import { meantBy } from './typed.ts'

/** A Latin word or compound of a query; `joints` are its number read together with its word, `parts` what it is made of. */
export type LatinUnit = {
  script: 'latin'
  text: string
  raw: string
  joints: string[]
  parts: string[]
  from: number
  to: number
}

export type Unit = LatinUnit | JapaneseUnit

/** A query taken apart. `light` is its light fold; `words` are its Latin words, those without a subject
 * included; `last` is the unit that is still being typed. Places are in `light`. */
export type Query = { light: string; units: Unit[]; words: LatinUnit[]; last: Unit | null; isPaste: boolean }

/** More than anybody types: the rest of a pasted text is not read. */
const LONGEST_QUERY = 2_000
const MOST_UNITS = 40
const PASTED_FROM = 12
const PASTED_LOG_FROM = 4
/** Signs that are in code and messages, seldom in questions. */
const CODE_SIGNS = /["=[\]{}<>|\\]|::/g
const CODE_SIGNS_FROM = 4

/**
 * Takes a query apart into what has to be found. Nothing of it is an operator: quotes, brackets and signs are text.
 * `isWord` tells a known katakana word (heavy-folded), to find it in hiragana written without spaces.
 */
export function readQuery(typed: string, known: Known): Query {
  const source = meantBy(typed.slice(0, LONGEST_QUERY), known.isWord)
  const whole = unitsOf(source, known)
  const isPaste =
    whole.units.length >= PASTED_FROM ||
    (whole.units.length >= PASTED_LOG_FROM &&
      (source.search(known.filler.logNoise) >= 0 || (source.match(CODE_SIGNS)?.length ?? 0) >= CODE_SIGNS_FROM))
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
  const words = latinUnits(termsOf(source))
  const units: Unit[] = [...words, ...japaneseUnits(folded, source, known)].sort(
    (a, b) => a.from - b.from || a.to - b.to,
  )
  const telling = units.filter((unit) => unit.script === 'japanese' || !known.filler.isEnglish(unit.raw))
  return { light, units: distinct(telling.length > 0 ? telling : units), words }
}

function distinct(units: Unit[]): Unit[] {
  return units.filter((unit, at) => units.findIndex((other) => other.text === unit.text) === at)
}

function latinUnits(terms: Term[]): LatinUnit[] {
  return terms
    .filter(({ kind }) => kind === 'whole')
    .map(({ text, raw, from, to }) => {
      const inside = terms.filter((term) => term.from >= from && term.to <= to)
      const joints = terms.filter((term) => term.kind === 'joint' && term.from <= from && term.to >= to)
      return {
        script: 'latin' as const,
        text,
        raw,
        joints: joints.map((term) => term.text),
        parts: inside.filter(({ kind }) => kind === 'part').map((term) => term.text),
        from,
        to,
      }
    })
}
