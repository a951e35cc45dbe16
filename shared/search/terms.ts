import { foldWithMap, heavier, type Folded } from '#shared/text/fold.ts'
import { stem } from './stem.ts'

/**
 * What a term is of its text: a whole Latin word or compound, a part of one, a word joined to its number (`nfs3`), two neighbouring
 * kana or kanji, or a whole katakana word.
 */
export type TermKind = 'whole' | 'part' | 'joint' | 'gram' | 'word'

/** One term; `from` and `to` are its place in the light fold of the text. `raw` is the spelling before the stem. */
export type Term = { text: string; raw: string; kind: TermKind; from: number; to: number }

/** Raised whenever the same text would give other terms: an index built by another version is not read. */
export const TERMS_VERSION = 1

const COMPOUND = /[a-z0-9]+(?:[._\-:\\/+@]+[a-z0-9]+)*/g
/** Nothing in it is a part. */
const PLAIN_WORD = /^[a-z]+$/
/** NFS 3.0, NFSv3, NFS version 3, NFS バージョン 3, KB-1681: the word, then its number. */
const WORD_WITH_NUMBER =
  /(?<![a-z0-9])([a-z]{2,}?)(?:[ \-_]?(?:version|ver\.?|v|(?:の ?)?ばーじょん)(?![a-z]))?[ \-_]?([0-9]+(?:\.[0-9]+)*)(?![0-9])/g
const JAPANESE_RUN = /[ぁ-ゖー々〆㐀-鿿豈-﫿]+/g
/** ESXi8.0U2b */
const RELEASE = /^([a-z]{3,})([0-9]+(?:\.[0-9]+)+)([a-z][0-9a-z]*)?$/
const LONGEST_TERM = 64
const SHORTEST_KATAKANA_WORD = 3
/** Words that stand before a number without belonging to it. */
const LOOSE = new Set('in at to of on by is than from for and or about over under the after with only'.split(' '))

/** The terms of a text, the same in an entry and in a query, and on every machine. */
export function termsOf(source: string): Term[] {
  const folded = foldWithMap(source, 'light')
  return [...latinTerms(folded, source), ...jointTerms(folded.text), ...japaneseTerms(folded, source)]
}

/** Those of Latin words alone. In: the light fold of the source as well. */
export const latinTermsOf = (source: string, folded: Folded): Term[] => [
  ...latinTerms(folded, source),
  ...jointTerms(folded.text),
]

function* latinTerms(folded: Folded, source: string): Generator<Term> {
  for (const { 0: compound, index: from } of folded.text.matchAll(COMPOUND)) {
    const to = from + compound.length
    if (PLAIN_WORD.test(source.slice(folded.start[from], folded.end[to - 1])) && to - from <= LONGEST_TERM) {
      yield { text: stem(compound), raw: compound, kind: 'whole', from, to }
      continue
    }
    const whole = joined(compound)
    if (whole.length > LONGEST_TERM) {
      yield* segmentsAsWholes(compound, from)
      continue
    }
    yield { text: stem(whole), raw: whole, kind: 'whole', from, to }
    for (const part of new Set(partsOf(compound, (at) => isUpper(source, folded.start[from + at] ?? 0)))) {
      if (part !== whole) yield { text: stem(part), raw: part, kind: 'part', from, to }
    }
  }
}

function* segmentsAsWholes(compound: string, from: number): Generator<Term> {
  for (const { 0: raw, index } of compound.matchAll(/[a-z0-9]{1,64}/g)) {
    yield { text: stem(raw), raw, kind: 'whole', from: from + index, to: from + index + raw.length }
  }
}

/** `hot-add` is `hotadd`, `Checkpoint_Unstun` is `checkpointunstun`; only the dots of numbers say something: `8.0.2`. */
export function joined(compound: string): string {
  return compound.replace(/(?<![0-9])[^a-z0-9]+|[^a-z0-9.]+|\.+(?![0-9])/g, '')
}

/** Between separators, between the words of camelCase, and between letters and digits. One letter alone says nothing. */
function partsOf(compound: string, isUpperAt: (at: number) => boolean): string[] {
  const [, word, version, update] = RELEASE.exec(compound) ?? []
  if (word && version) return [word, version, ...(update ? [update] : [])]
  return [...compound.matchAll(/[a-z0-9]+/g)].flatMap(({ 0: segment, index }) => {
    const words = camelWords(segment, (at) => isUpperAt(index + at))
    const [, letters = '', digits = ''] = /^([a-z]{2,})([0-9]{3,})$/.exec(segment) ?? []
    return [segment, ...(words.length > 1 ? words : []), letters, digits].filter((part) => part.length > 1)
  })
}

function camelWords(segment: string, isUpperAt: (at: number) => boolean): string[] {
  const words: string[] = []
  let begin = 0
  for (let at = 1; at < segment.length; at++) {
    if (!isUpperAt(at) || (isUpperAt(at - 1) && !startsWord(segment, at, isUpperAt))) continue
    words.push(segment.slice(begin, at))
    begin = at
  }
  return [...words, segment.slice(begin)]
}

/** In `HTTPServer` the S starts a word; in `ESXi` and `NFSv3` one small letter after capitals does not make one. */
const startsWord = (segment: string, at: number, isUpperAt: (at: number) => boolean) =>
  /^[a-z]{2}/.test(segment.slice(at + 1)) && !isUpperAt(at + 1) && !isUpperAt(at + 2)

function isUpper(source: string, at: number): boolean {
  const char = source[at] ?? ''
  return char !== char.toLowerCase()
}

function* jointTerms(text: string): Generator<Term> {
  for (const { 0: found, 1: word = '', 2: number = '', index: from } of text.matchAll(WORD_WITH_NUMBER)) {
    if (LOOSE.has(word)) continue
    const bare = number.replaceAll('.', '')
    const major = number.split('.', 1)[0] ?? ''
    const place = { kind: 'joint' as const, from, to: from + found.length }
    yield { text: word + bare, raw: word + bare, ...place }
    if (major !== bare) yield { text: word + major, raw: word + major, ...place }
  }
}

function* japaneseTerms(folded: Folded, source: string): Generator<Term> {
  for (const { 0: run, index: from } of folded.text.matchAll(JAPANESE_RUN)) {
    const place = { from, to: from + run.length }
    for (const gram of gramsOf(heavier(run))) yield { text: gram, raw: gram, kind: 'gram', ...place }
    for (const word of katakanaWords(run, (at) => source[folded.start[from + at] ?? 0] ?? ''))
      yield { text: word, raw: word, kind: 'word', ...place }
  }
}

/** Each two neighbours of a heavy-folded run; a run of one is its own gram. */
export function gramsOf(run: string): string[] {
  if (run.length < 2) return run ? [run] : []
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
}

function* katakanaWords(run: string, sourceAt: (at: number) => string): Generator<string> {
  const marked = Array.from(run, (char, at) => (char === 'ー' || isKatakana(sourceAt(at)) ? char : ' ')).join('')
  for (const word of marked.split(' ')) {
    const heavy = heavier(word)
    if (heavy.length >= SHORTEST_KATAKANA_WORD) yield heavy
  }
}

/** In: a character as its author wrote it, half width and squared forms (㌔) included. */
export const isKatakana = (char: string) =>
  (char >= 'ァ' && char <= 'ヺ') || (char >= 'ｦ' && char <= 'ﾝ') || (char >= '㌀' && char <= '㍗')
