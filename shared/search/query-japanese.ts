import { heavier, type Folded } from '#shared/text/fold.ts'
import type { Filler } from './filler.ts'
import { isKatakana } from './terms.ts'

/**
 * Kana or kanji of a query: `text` heavy-folded, `light` as folded for comparing closely. `isWord`: a katakana word.
 * `inflected`: a kanji with the first kana of its ending. `isHiragana`: what no entry writes in kana. `bridge`: what joins it to the word right before it, for ウイルス対作.
 */
export type JapaneseUnit = {
  script: 'japanese'
  text: string
  light: string
  isWord: boolean
  inflected: boolean
  isHiragana: boolean
  bridge: string | null
  from: number
  to: number
}

/** What a query is read with: words known to the entries (stems, heavy-folded katakana) and how they begin, and what is no subject. */
export type Known = {
  isWord: (word: string) => boolean
  isSubject: (word: string) => boolean
  isBegun: (beginning: string) => boolean
  filler: Filler
}

type Script = 'kanji' | 'katakana' | 'hiragana'
type Piece = { script: Script; text: string; from: number }

const RUN = /[ぁ-ゖー々〆㐀-鿿豈-﫿]+/g
const PARTICLE = /^(?:[をにがはでとのもへや]|から|まで|より)/
/** 必要な, 原因だ, 問題じゃない. */
const COPULA = /^[なだじ]/
/** 削除中, 作成時, 取得後. */
const SUFFIX = /^[㐀-鿿]{2,}[中時後前用等内外]$/
/** Shorter words are in other words by chance: ワード in パスワード. */
const SHORTEST_WORD_INSIDE = 5
/** Kana after a kanji verb's first: endings of at most this length say nothing. */
const LONGEST_ENDING = 3

/** Pieces of one script each, without particles and endings. `folded` is the light fold of `source`. */
export function japaneseUnits(folded: Folded, source: string, known: Known): JapaneseUnit[] {
  const units: JapaneseUnit[] = []
  for (const { 0: run, index } of folded.text.matchAll(RUN)) {
    const pieces = piecesOf(run, index, (at) => source[folded.start[at] ?? 0] ?? '')
    for (const [at, piece] of pieces.entries())
      units.push(...bridged(unitsOf(piece, pieces[at - 1], pieces[at + 1], known), piece, pieces[at - 1]))
  }
  return units
}

/** The first unit of kanji right after a katakana word is written together with it. */
function bridged(units: JapaneseUnit[], piece: Piece, before: Piece | undefined): JapaneseUnit[] {
  const [first, ...rest] = units
  if (!first || piece.script !== 'kanji' || before?.script !== 'katakana') return units
  return [{ ...first, bridge: heavier(before.text).slice(-1) + piece.text.slice(0, 1) }, ...rest]
}

function piecesOf(run: string, from: number, sourceAt: (at: number) => string): Piece[] {
  const pieces: Piece[] = []
  for (const [at, char] of run.split('').entries()) {
    const last = pieces.at(-1)
    const script = char === 'ー' && last ? last.script : scriptOf(char, sourceAt(from + at))
    if (last?.script === script) last.text += char
    else pieces.push({ script, text: char, from: from + at })
  }
  return pieces
}

function scriptOf(folded: string, written: string): Script {
  if (folded > 'ゖ' && folded !== 'ー') return 'kanji'
  return isKatakana(written) ? 'katakana' : 'hiragana'
}

function unitsOf(piece: Piece, before: Piece | undefined, after: Piece | undefined, known: Known): JapaneseUnit[] {
  if (piece.script === 'katakana') return katakanaUnits(piece.text, piece.from, known)
  if (piece.script === 'kanji') return kanjiUnits(piece, after, known)
  const ending = before?.script === 'kanji' ? endingLength(before, piece.text, known) : 0
  return hiraganaUnits(piece.text.slice(ending), piece.from + ending, { ...known, afterVerb: ending > 0 })
}

/** A compound nobody has written so (ゾンビスナップショット): the known words in it, and the rest. */
function katakanaUnits(text: string, from: number, known: Known): JapaneseUnit[] {
  const found = known.isWord(heavier(text)) ? null : longestWord(text, known.isWord)
  if (!found || found.to - found.from < SHORTEST_WORD_INSIDE)
    return text === '' || text === 'ー' ? [] : [unit(text, from, { isWord: true })]
  return [
    ...katakanaUnits(text.slice(0, found.from), from, known),
    unit(text.slice(found.from, found.to), from + found.from, { isWord: true }),
    ...katakanaUnits(text.slice(found.to), from + found.to, known),
  ]
}

/** 止まる keeps its ま, which tells it from 停止; 削除 stands alone; of 三秒止まる the verb is 止まる. */
function kanjiUnits({ text, from, script }: Piece, after: Piece | undefined, known: Known): JapaneseUnit[] {
  const ending = after?.script === 'hiragana' ? endingLength({ text, from, script }, after.text, known) : 0
  if (known.filler.isKanji(text)) return []
  if (SUFFIX.test(text)) return kanjiUnits({ text: text.slice(0, -1), from, script }, undefined, known)
  if (text.startsWith('何') && text.length > 1)
    return kanjiUnits({ text: text.slice(1), from: from + 1, script }, text.length > 2 ? after : undefined, known)
  if (ending === 0) return nounUnits(text, from, known)
  const verb = unit(text.slice(-1) + (after?.text[0] ?? ''), from + text.length - 1, { inflected: true })
  return text.length === 1 ? [verb] : [unit(text.slice(0, -1), from, {}), verb]
}

function nounUnits(text: string, from: number, known: Known): JapaneseUnit[] {
  if (!isTwoWords(text, known)) return [unit(text, from, {})]
  return [unit(text.slice(0, 2), from, {}), unit(text.slice(2), from + 2, {})]
}

/** 許容範囲, where nobody has written the two side by side. */
const isTwoWords = (text: string, { isWord }: Known) =>
  text.length === 4 && (isWord(text.slice(0, 2)) || isWord(text.slice(2))) && !isWord(text.slice(1, 3))

/** How many kana after a kanji belong to its word: none of a particle, and none of する, which makes a verb of a noun. */
function endingLength(kanji: Piece, kana: string, { filler }: Known): 0 | 1 {
  if (PARTICLE.test(kana) || (kanji.text.length > 1 && COPULA.test(kana))) return 0
  return kanji.text.length === 1 || !filler.isHiragana(kana) ? 1 : 0
}

/** Hiragana: known words in it, and of the rest what is no grammar. */
function hiraganaUnits(text: string, from: number, known: Known & { afterVerb: boolean }): JapaneseUnit[] {
  if (text === '' || known.filler.isHiragana(text) || (known.afterVerb && text.length <= LONGEST_ENDING)) return []
  const found = longestWord(text, known.isWord)
  if (!found) return coreUnit(text, from, known)
  return [
    ...hiraganaUnits(text.slice(0, found.from), from, known),
    unit(text.slice(found.from, found.to), from + found.from, { isWord: true }),
    ...hiraganaUnits(text.slice(found.to), from + found.to, { ...known, afterVerb: false }),
  ]
}

/** What is left of きえない is きえ, of がきえる きえる. */
function coreUnit(text: string, from: number, { filler }: Known): JapaneseUnit[] {
  const begin = text.length > 3 && PARTICLE.test(text) ? 1 : 0
  const cut = [3, 4, 5, 6, 7, 8]
    .map((length) => begin + length - 1)
    .find((end) => end < text.length && filler.isHiragana(text.slice(end)))
  const core = text.slice(begin, cut ?? text.length)
  return [unit(core, from + begin, { isWord: core.length > 2, isHiragana: true })]
}

function longestWord(text: string, isWord: (word: string) => boolean): { from: number; to: number } | null {
  for (let length = Math.min(text.length - 1, 16); length >= 3; length--) {
    for (let from = 0; from + length <= text.length; from++) {
      if (isWord(heavier(text.slice(from, from + length)))) return { from, to: from + length }
    }
  }
  return null
}

function unit(light: string, from: number, is: Partial<JapaneseUnit>): JapaneseUnit {
  return {
    script: 'japanese',
    text: heavier(light) || light,
    light,
    isWord: is.isWord ?? false,
    inflected: is.inflected ?? false,
    isHiragana: is.isHiragana ?? false,
    bridge: null,
    from,
    to: from + light.length,
  }
}
