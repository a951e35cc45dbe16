import type { Hits, Rarity } from './scores.ts'
import { findTerm, type SearchIndex } from './search-index.ts'

/** The postings of one gram, from `from` up to `to`. */
type Postings = { from: number; to: number; weight: number }

/** How a run is weighed: `scale` each sum of impacts, `weight` an entry that has all of it. */
type Weighing = { scale: number; weight: number; rarity: Rarity }

/** Where entries met are so many times fewer than the postings of a gram, they are looked up there one by one. */
const SPARSE = 16

/** Counts how many of the grams of a run each entry has. Nothing is allocated for an entry. */
export class GramCounter {
  readonly #index: SearchIndex
  readonly #counts: Uint16Array
  readonly #sums: Float32Array
  readonly #touched: Uint32Array
  #met = 0

  constructor(index: SearchIndex) {
    const size = index.entries.length
    this.#index = index
    this.#counts = new Uint16Array(size)
    this.#sums = new Float32Array(size)
    this.#touched = new Uint32Array(size)
  }

  /** Hits every entry that has at least the share `floor` of the grams. */
  hit(grams: string[], floor: number, { scale, weight, rarity }: Weighing, into: Hits): void {
    const [only] = grams
    if (grams.length === 1 && only !== undefined) return this.#hitAll(only, { scale, weight, rarity }, into)
    const least = Math.ceil(floor * grams.length)
    const lists = grams.map((gram) => this.#postingsOf(gram, rarity)).sort((a, b) => a.to - a.from - (b.to - b.from))
    // Who has enough of them has one of the rarest: of the others, only the entries met so far are of interest.
    for (const [rank, list] of lists.entries()) {
      const meets = rank <= lists.length - least
      if (!meets && this.#met * SPARSE < list.to - list.from) this.#lookUp(list)
      else this.#countAll(list, meets)
    }
    for (let at = 0; at < this.#met; at++) {
      const doc = this.#touched[at] ?? 0
      const share = (this.#counts[doc] ?? 0) / grams.length
      if (share >= floor) into.hit(doc, scale * (this.#sums[doc] ?? 0) * share, weight * share * share)
      this.#counts[doc] = 0
      this.#sums[doc] = 0
    }
    this.#met = 0
  }

  #hitAll(gram: string, { scale, weight, rarity }: Weighing, into: Hits): void {
    const { docs, impacts } = this.#index
    const { from, to, weight: rare } = this.#postingsOf(gram, rarity)
    for (let k = from; k < to; k++) into.hit(docs[k] ?? 0, scale * rare * (impacts[k] ?? 0), weight)
  }

  #postingsOf(gram: string, rarity: Rarity): Postings {
    const at = findTerm(this.#index, gram)
    const from = this.#index.starts[at] ?? 0
    const to = this.#index.starts[at + 1] ?? 0
    return at < 0 ? { from: 0, to: 0, weight: 0 } : { from, to, weight: rarity(to - from) }
  }

  /** Counts a gram in every entry that has it; unless it `meets`, only in those met before. */
  #countAll({ from, to, weight }: Postings, meets: boolean): void {
    const { docs, impacts } = this.#index
    const counts = this.#counts
    const sums = this.#sums
    for (let k = from; k < to; k++) {
      const doc = docs[k] ?? 0
      const count = counts[doc] ?? 0
      if (count === 0) {
        if (!meets) continue
        this.#touched[this.#met++] = doc
      }
      counts[doc] = count + 1
      sums[doc] = (sums[doc] ?? 0) + weight * (impacts[k] ?? 0)
    }
  }

  #lookUp({ from, to, weight }: Postings): void {
    const { docs, impacts } = this.#index
    for (let at = 0; at < this.#met; at++) {
      const doc = this.#touched[at] ?? 0
      let low = from
      let high = to
      while (low < high) {
        const middle = (low + high) >> 1
        if ((docs[middle] ?? 0) < doc) low = middle + 1
        else high = middle
      }
      if (low === to || docs[low] !== doc) continue
      this.#counts[doc] = (this.#counts[doc] ?? 0) + 1
      this.#sums[doc] = (this.#sums[doc] ?? 0) + weight * (impacts[low] ?? 0)
    }
  }
}
