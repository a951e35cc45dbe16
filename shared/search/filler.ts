import { fold } from '#shared/text/fold.ts'
import type { Intent, PlainWords } from './plain-words.ts'
import { stem } from './stem.ts'

/** What of a query carries its subject, and what is said around it. */
export class Filler {
  readonly #english: Set<string>
  readonly #weak: Set<string>
  readonly #common: Set<string>
  readonly #field: Set<string>
  readonly #elsewhere: Set<string>
  readonly #hiragana: RegExp
  readonly #kanji: Set<string>
  readonly #sounds: string[]
  readonly logNoise: RegExp
  readonly machine: RegExp[]
  readonly #given: [RegExp, string][]
  readonly #intents: { intent: Intent; pattern: RegExp }[]

  constructor(words: PlainWords) {
    this.#english = setOf(words.english)
    this.#weak = setOf(words.weak)
    this.#common = setOf(words.common)
    this.#field = stemsOf(words.field)
    this.#elsewhere = stemsOf(words.elsewhere)
    this.#hiragana = new RegExp(`^(?:${[...setOf(words.hiragana)].join('|')})+$`)
    this.logNoise = new RegExp(words.logNoise, 'gi')
    this.machine = words.machine.map((pattern) => new RegExp(pattern))
    this.#given = words.given.map(([pattern, instead]) => [new RegExp(pattern, 'gi'), instead])
    this.#kanji = setOf(words.kanji)
    this.#sounds = words.sameSound.split(/\s+/)
    this.#intents = words.intents.map(({ intent, pattern }) => ({ intent, pattern: new RegExp(pattern) }))
  }

  /** What addresses, paths and file names stand for, without the names that somebody gave: those tell nothing. */
  withoutGivenNames(typed: string): string {
    if (!SIGNS.test(typed)) return typed
    return this.#given.reduce((text, [pattern, instead]) => text.replace(pattern, instead), typed)
  }

  /** In: a Latin word, lower case. */
  isEnglish(word: string): boolean {
    return this.#english.has(word) || /^[a-z]$/.test(word)
  }

  /** Whether a Latin word only narrows a subject down. */
  isWeak(word: string): boolean {
    return this.#weak.has(word) || /^[0-9]{1,2}$/.test(word)
  }

  /** Whether a word is one of this field. In: a stem, or heavy-folded Japanese. */
  isField(word: string): boolean {
    return this.#field.has(word)
  }

  /** Whether a word names a subject that is none of this field. In: the same. */
  isElsewhere(word: string): boolean {
    return this.#elsewhere.has(word)
  }

  /** Whether a word belongs to any talk. In: lower case, or light-folded Japanese. */
  isCommon(word: string): boolean {
    return this.#common.has(word) || this.#weak.has(word)
  }

  /** In: light-folded hiragana. */
  isHiragana(text: string): boolean {
    return this.#hiragana.test(text)
  }

  isKanji(text: string): boolean {
    return this.#kanji.has(text)
  }

  /** Every pair of kanji that may be read like this one. */
  homophones(pair: string): string[] {
    const [firsts = [], seconds = []] = pair.split('').map((kanji) => this.#alikeTo(kanji))
    return firsts.flatMap((first) => seconds.map((second) => first + second))
  }

  #alikeTo(kanji: string): string[] {
    return (kanji + this.#sounds.filter((group) => group.includes(kanji)).join('')).split('')
  }

  /** The intents that a query shows, in no order. In: its light fold. */
  intentsOf(light: string): Intent[] {
    const shown = this.#intents.filter(({ pattern }) => pattern.test(light)).map(({ intent }) => intent)
    // 確認する方法 asks how to find out.
    return shown.includes('find-out') ? shown.filter((intent) => intent !== 'act') : shown
  }
}

/** Addresses, paths and file names have one, and so has the name of an article. */
const SIGNS = /[./\\[-]|kb/i

const setOf = (words: string) => new Set(words.split(/\s+/).filter(Boolean))
const stemsOf = (words: string) => new Set([...setOf(fold(words, 'heavy'))].map(stem))
