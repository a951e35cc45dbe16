import type { Rarity } from './scores.ts'
import { findTerm, type SearchIndex } from './search-index.ts'

/** Counts how many of the grams of a run each entry has. Nothing is allocated for a run. */
export class GramCounter {
  readonly #index: SearchIndex
  readonly #counts: Uint16Array
  readonly #sums: Float32Array
  readonly #touched: Uint32Array

  constructor(index: SearchIndex) {
    const size = index.entries.length
    this.#index = index
    this.#counts = new Uint16Array(size)
    this.#sums = new Float32Array(size)
    this.#touched = new Uint32Array(size)
  }

  /** Calls back for every entry that has at least the share `floor` of the grams, with that share and the sum of their weights. */
  count(grams: string[], floor: number, rarity: Rarity, each: (doc: number, sum: number, share: number) => void): void {
    let touched = 0
    for (const gram of grams) touched = this.#add(findTerm(this.#index, gram), rarity, touched)
    const counts = this.#counts
    const sums = this.#sums
    const least = floor * grams.length
    for (let at = 0; at < touched; at++) {
      const doc = this.#touched[at] ?? 0
      const count = counts[doc] ?? 0
      if (count >= least) each(doc, sums[doc] ?? 0, count / grams.length)
      counts[doc] = 0
      sums[doc] = 0
    }
  }

  /** Adds one gram; `touched` entries have been met, and the result is how many are then. */
  #add(at: number, rarity: Rarity, touched: number): number {
    if (at < 0) return touched
    const { docs, impacts, starts } = this.#index
    const counts = this.#counts
    const sums = this.#sums
    const to = starts[at + 1] ?? 0
    const from = starts[at] ?? 0
    const weight = rarity(to - from)
    let next = touched
    for (let k = from; k < to; k++) {
      const doc = docs[k] ?? 0
      if (counts[doc] === 0) this.#touched[next++] = doc
      counts[doc] = (counts[doc] ?? 0) + 1
      sums[doc] = (sums[doc] ?? 0) + weight * (impacts[k] ?? 0)
    }
    return next
  }
}
