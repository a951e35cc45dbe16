import type { Folded } from '#shared/text/fold.ts'
import type { Known } from './query-japanese.ts'
import { joined, latinTermsOf, termsOf, type Term } from './terms.ts'
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

type Piece = { text: string; from: number; to: number }

/** Between these, each piece is a name of its own: paths, addresses, `module:function`. */
const LOOSE = /[^\\/:@]+/g
const TIGHT = /[^\\/:@._+-]+/g

/** The Latin words of a text. A compound that nobody knows as a whole is its pieces. `folded` is the light fold of `source`. */
export function latinUnits(source: string, folded: Folded, known: Known): LatinUnit[] {
  return unitsOf(latinTermsOf(source, folded)).flatMap((unit) => piecesOf(unit, source, folded, known))
}

function piecesOf(unit: LatinUnit, source: string, folded: Folded, known: Known): LatinUnit[] {
  const written = folded.text.slice(unit.from, unit.to)
  const isLast = unit.to === folded.text.trimEnd().length
  if (isKnown(unit, known) || (isLast && known.isBegun(unit.raw)) || kanaOf(written, false).length > 0) return [unit]
  const pieces = cutLoosely(unit, folded.text) ?? cutTightly(unit, folded.text, known)
  if (!pieces) return [unit]
  return pieces.flatMap(({ from, to }) => {
    const [piece] = unitsOf(termsOf(source.slice(folded.start[from] ?? 0, folded.end[to - 1])))
    return piece ? piecesOf({ ...piece, from, to }, source, folded, known) : []
  })
}

function cutLoosely(unit: LatinUnit, light: string): Piece[] | null {
  const pieces = cut(unit, LOOSE, light)
  return pieces.length > 1 ? pieces : null
}

/** Where all pieces are known, they are looked for together; where none is, it is one unknown name. */
function cutTightly(unit: LatinUnit, light: string, { isWord }: Known): Piece[] | null {
  const pieces = cut(unit, TIGHT, light)
  const known = pieces.filter(({ text }) => isWord(text)).length
  const [first] = pieces
  if (pieces.length === 1) return first?.text === unit.text ? null : pieces
  return known > 0 && known < pieces.length ? pieces : null
}

const isKnown = ({ text, joints }: LatinUnit, { isWord }: Known) => [text, ...joints].some(isWord)

/** The pieces of a compound; one letter alone says nothing. */
function cut({ from, to }: LatinUnit, pattern: RegExp, light: string): Piece[] {
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
