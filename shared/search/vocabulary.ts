import Fuse from 'fuse.js/basic'
import { keeping } from './kept.ts'
import { documentCount, findTerm, type SearchIndex } from './search-index.ts'
import { slipsBetween } from './slips.ts'

/** A known term that a misspelt word may have meant; `weight` falls with the difference. */
export type Correction = { term: string; weight: number }

const SHORTEST_WORD = 4
const SHORTEST_SWAPPED = 3
const SWAPPED = 0.8
const LONG_WORD = 8
const MOST_CANDIDATES = 48
const MOST_CORRECTIONS = 8
const PAIRS_OF_A_SLIP = 3
const NONE = new Uint32Array()
/** While one word of a query is typed, the others stay as they are. */
const MOST_KEPT = 16

/**
 * The words of an index by their letter pairs, for misspelt ones. Pairs choose a few words, Fuse ranks them, and what is farther than
 * one slip (short words) or two is not taken. Words with a digit are never corrected: KB1618 is not KB1681.
 */
export class Vocabulary {
  #index: SearchIndex
  #pairs: Map<string, Uint32Array> | null = null
  #counts: Uint8Array
  /** The terms that `word` (a stem or a heavy-folded kana word) may be a misspelling of. */
  readonly corrections = keeping(MOST_KEPT, (word) => this.#corrections(word))

  constructor(index: SearchIndex) {
    this.#index = index
    this.#counts = new Uint8Array(index.terms.length)
  }

  /** Builds what the first correction needs; before that it is built when asked. */
  warm(): void {
    this.#pairs ??= pairsOf(this.#index)
  }

  #corrections(word: string): Correction[] {
    if (/[0-9]/.test(word)) return []
    return word.length < SHORTEST_WORD ? this.#swapped(word) : nearest(word, this.#near(word))
  }

  /** Of three letters, only two swapped are a slip: nsf is nfs. */
  #swapped(word: string): Correction[] {
    return [word.replace(/^(.)(.)/, '$2$1'), word.replace(/(.)(.)$/, '$2$1')]
      .filter((term) => word.length === SHORTEST_SWAPPED && findTerm(this.#index, term) >= 0)
      .map((term) => ({ term, weight: SWAPPED }))
  }

  /** Those that are near the word, if they are among the terms that share the most letter pairs with it. */
  #near(word: string): string[] {
    const { terms } = this.#index
    const pairs = pairsIn(word)
    const most = mostSlips(word)
    const touched = this.#count(pairs, 1 + PAIRS_OF_A_SLIP * most)
    const enough = enoughFor(MOST_CANDIDATES * 2, touched, this.#counts, pairs.length)
    const least = Math.max(2, Math.floor(pairs.length * 0.4), enough)
    const needed = Math.max(least, pairs.length - PAIRS_OF_A_SLIP * most)
    const shared = (at: number) => this.#counts[at] ?? 0
    const longer = (at: number) => (terms[at]?.length ?? 0) - word.length
    const rank = (at: number) => shared(at) - Math.abs(longer(at)) * 0.15
    const count = (at: number) => documentCount(this.#index, at)
    const order = (a: number, b: number) => rank(b) - rank(a) || count(b) - count(a) || a - b
    const isAmongBest = (at: number) =>
      touched.length <= MOST_CANDIDATES ||
      touched.filter((other) => shared(other) >= least && longer(other) >= -2 && order(other, at) < 0).length <
        MOST_CANDIDATES
    const near = touched.filter(
      (at) => shared(at) >= needed && Math.abs(longer(at)) <= most && slipsBetween(word, terms[at] ?? '') <= most,
    )
    const best = near.filter(isAmongBest).sort(order)
    for (const at of touched) this.#counts[at] = 0
    return best.map((at) => terms[at] ?? '')
  }

  /**
   * Counts how many of the pairs each term has; the result are the terms that have one of the `telling` rarest. What is near has one of
   * those, for a slip spoils three pairs at most.
   */
  #count(pairs: string[], telling: number): number[] {
    this.warm()
    const counts = this.#counts
    const touched: number[] = []
    const lists = pairs.map((pair) => this.#pairs?.get(pair) ?? NONE).sort((a, b) => a.length - b.length)
    for (const [rank, list] of lists.entries()) {
      for (const at of list) {
        const count = counts[at] ?? 0
        if (count > 0) counts[at] = count + 1
        else if (rank < telling) {
          touched.push(at)
          counts[at] = 1
        }
      }
    }
    return touched
  }
}

/** Any words, to be corrected to. In: sorted. */
export const vocabularyOf = (terms: string[]): Vocabulary =>
  new Vocabulary({
    entries: [],
    terms,
    starts: new Uint32Array(terms.length + 1),
    docs: new Uint16Array(),
    impacts: new Uint8Array(),
  })

/** The count that at least `wanted` of the touched terms reach; 0 where there are fewer. `most` is the greatest there can be. */
function enoughFor(wanted: number, touched: number[], counts: Uint8Array, most: number): number {
  if (touched.length < wanted) return 0
  const reached = new Uint32Array(most + 1)
  for (const at of touched) reached[counts[at] ?? 0] = (reached[counts[at] ?? 0] ?? 0) + 1
  let sum = 0
  let count = most + 1
  while (sum < wanted) sum += reached[--count] ?? 0
  return count
}

const mostSlips = (word: string) => (word.length < LONG_WORD ? 1 : 2)

/** Fuse ranks what is near, where there is more than one. */
function nearest(word: string, near: string[]): Correction[] {
  const likely = near.filter((term) => word.length > SHORTEST_WORD || isLikely(word, term))
  const ranked = likely.length > 1 ? rankedBy(word, likely) : likely
  return ranked.map((term) => ({ term, weight: 0.95 - (0.3 * slipsBetween(word, term)) / mostSlips(word) }))
}

const rankedBy = (word: string, terms: string[]) =>
  new Fuse(terms, { threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true })
    .search(word, { limit: MOST_CORRECTIONS })
    .map(({ item }) => item)

/** Of four letters, one changed makes another word (cook, look); two swapped are a slip (mdoe). Four kana are more:
 * but ハックス is not バックス. */
function isLikely(word: string, term: string): boolean {
  const isSwap = sorted(word) === sorted(term)
  return isSwap || (word[0] === term[0] && (word.length !== term.length || /^[ぁ-ゖ]/.test(word)))
}

const sorted = (word: string) => word.split('').sort().join('')

function pairsIn(word: string): string[] {
  const marked = `^${word}$`
  return [...new Set(Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2)))]
}

function pairsOf({ terms }: SearchIndex): Map<string, Uint32Array> {
  const lists = new Map<string, number[]>()
  for (const [at, term] of terms.entries()) {
    if (term.length < SHORTEST_WORD) continue
    for (const pair of pairsIn(term)) {
      const list = lists.get(pair)
      if (list) list.push(at)
      else lists.set(pair, [at])
    }
  }
  return new Map([...lists].map(([pair, list]) => [pair, Uint32Array.from(list)]))
}
