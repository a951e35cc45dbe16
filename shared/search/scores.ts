import type { SearchIndex } from './search-index.ts'

/** How telling a term is that is in `count` entries. */
export type Rarity = (count: number) => number

/** The postings of one term, from `from` up to `to`: an impact counts `scale`, and the entry has the unit with `weight` at most. */
export type Run = {
  docs: SearchIndex['docs']
  impacts: Uint8Array
  from: number
  to: number
  scale: number
  weight: number
}

/** What takes the hits of a unit. */
export type Hits = { hit(doc: number, score: number, sure: number): void; hitAll(run: Run): void }

/** An impact from which on an entry is about a term, not only mentions it. */
const ABOUT = 85
const MENTION = 0.62

export const sureness = (impact: number) => (impact >= ABOUT ? 1 : MENTION + ((1 - MENTION) * impact) / ABOUT)
const SURENESS = Float32Array.from({ length: 256 }, (_, impact) => sureness(impact))

/** The best score and sureness of each entry for one unit, in arrays as long as the index, with a list of the entries met. */
export class Scores {
  readonly best: Float32Array
  readonly sure: Float32Array
  readonly docs: Uint32Array
  count = 0
  constructor(size: number) {
    this.best = new Float32Array(size)
    this.sure = new Float32Array(size)
    this.docs = new Uint32Array(size)
  }
  hit(doc: number, score: number, sure: number): void {
    if (this.sure[doc] === 0) this.docs[this.count++] = doc
    if (score > (this.best[doc] ?? 0)) this.best[doc] = score
    if (sure > (this.sure[doc] ?? 0)) this.sure[doc] = sure
  }
  hitAll({ docs, impacts, from, to, scale, weight }: Run): void {
    const bests = this.best
    const sures = this.sure
    for (let k = from; k < to; k++) {
      const doc = docs[k] ?? 0
      const impact = impacts[k] ?? 0
      const score = scale * impact
      const sure = weight * (SURENESS[impact] ?? 0)
      const before = sures[doc] ?? 0
      if (before === 0) this.docs[this.count++] = doc
      if (sure > before) sures[doc] = sure
      if (score > (bests[doc] ?? 0)) bests[doc] = score
    }
  }
  clear(): void {
    const { docs, best, sure, count } = this
    for (let at = 0; at < count; at++) {
      const doc = docs[at] ?? 0
      best[doc] = 0
      sure[doc] = 0
    }
    this.count = 0
  }
}

export type Hit = { score: number; sure: number }

export function inBoth(a: Map<number, Hit>, b: Map<number, Hit>): Map<number, Hit> {
  const both = new Map<number, Hit>()
  for (const [doc, hit] of a) {
    const other = b.get(doc)
    if (other) both.set(doc, { score: Math.min(hit.score, other.score), sure: Math.min(hit.sure, other.sure) })
  }
  return both
}

/** The same for few entries. */
export class SparseScores {
  readonly found = new Map<number, Hit>()
  hitAll({ docs, impacts, from, to, scale, weight }: Run): void {
    for (let k = from; k < to; k++) {
      const impact = impacts[k] ?? 0
      this.hit(docs[k] ?? 0, scale * impact, weight * (SURENESS[impact] ?? 0))
    }
  }
  hit(doc: number, score: number, sure: number): void {
    const known = this.found.get(doc)
    if (!known) this.found.set(doc, { score, sure })
    else {
      known.score = Math.max(known.score, score)
      known.sure = Math.max(known.sure, sure)
    }
  }
}
