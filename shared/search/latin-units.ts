import type { Folded } from '#shared/text/fold.ts'
import type { Known } from './query-japanese.ts'
import { joined, termsOf, type Term } from './terms.ts'
import { kanaOf } from './romaji.ts'
import { stem } from './stem.ts'

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

/** Between these, each piece is a name of its own: paths, addresses, `module:function`. */
const LOOSE = /[^\\/:@]+/g
const TIGHT = /[^\\/:@._+-]+/g

/** The Latin words of a text. A compound that nobody knows as a whole is its pieces. `folded` is the light fold of `source`. */
export function latinUnits(source: string, folded: Folded, known: Known): LatinUnit[] {
  return unitsOf(termsOf(source)).flatMap((unit) => piecesOf(unit, source, folded, known))
}

function piecesOf(unit: LatinUnit, source: string, folded: Folded, known: Known): LatinUnit[] {
  if (
    isKnown(unit, known) ||
    kanaOf(folded.text.slice(unit.from, unit.to), false).length > 0 ||
    (unit.to === folded.text.trimEnd().length && known.isBegun(unit.raw))
  )
    return [unit]
  for (const pattern of [LOOSE, TIGHT]) {
    const pieces = cut(unit, pattern, folded.text)
    if (
      pieces.length === 0 ||
      (pieces.length === 1 && pieces[0]?.text === unit.text) ||
      (pattern === TIGHT && pieces.length > 1 && pieces.every(({ text }) => known.isWord(text)))
    )
      continue
    if (!pieces.some(({ text }) => known.isWord(text) || pattern === LOOSE)) continue
    return pieces.flatMap(({ from, to }) => {
      const start = folded.start[from] ?? 0
      const [piece] = unitsOf(termsOf(source.slice(start, folded.end[to - 1])))
      return piece ? piecesOf({ ...piece, from, to }, source, folded, known) : []
    })
  }
  return [unit]
}

const isKnown = ({ text, joints }: LatinUnit, { isWord }: Known) => [text, ...joints].some(isWord)

function cut({ from, to }: LatinUnit, pattern: RegExp, light: string): { text: string; from: number; to: number }[] {
  return [...light.slice(from, to).matchAll(pattern)]
    .map(({ 0: piece, index }) => ({
      text: stem(joined(piece)),
      from: from + index,
      to: from + index + piece.length,
    }))
    .filter(({ text }) => text.length > 1)
}

function unitsOf(terms: Term[]): LatinUnit[] {
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
