import { Best, type Candidate, type Shares } from './best.ts'
import { Matcher, type Statistics } from './matcher.ts'
import type { Probe } from './probe.ts'
import { findTerm, type SearchIndex } from './search-index.ts'
import { Scores } from './scores.ts'
import { Vocabulary } from './vocabulary.ts'

/** What a unit weighs: `weight` is its part of the whole query, `scale` how much of its score counts. */
export type Weight = { weight: number; scale: number }

/** An impact from which on a term is in a title, or all over the entry. */
const SUBJECT = 160
/** A share of the whole may be this little above 1. */
const ROUNDED = 0.999999

/**
 * One index with the room to score its entries for a query, unit by unit: `score` every probe of a unit, `take` its result into the sums
 * before the next one, at last read the best of the sums and the last unit. The sums stay, to be gone on with as the query is typed on.
 * Nothing is allocated per key stroke but what is found.
 */
export class Segment {
  readonly index: SearchIndex
  readonly vocabulary: Vocabulary
  readonly #matcher: Matcher
  readonly #removed: Uint8Array
  readonly #docOf: Map<string, number>
  readonly #unit: Scores
  readonly #best = new Best()
  readonly #sums: Float32Array
  readonly #covered: Float32Array
  readonly #found: Uint32Array
  #foundCount = 0
  #removedCount = 0

  constructor(index: SearchIndex) {
    const size = index.entries.length
    this.index = index
    this.vocabulary = new Vocabulary(index)
    this.#matcher = new Matcher(index)
    this.#removed = new Uint8Array(size)
    this.#docOf = new Map(index.entries.map((id, doc) => [id, doc]))
    this.#unit = new Scores(size)
    this.#sums = new Float32Array(size)
    this.#covered = new Float32Array(size)
    this.#found = new Uint32Array(size)
  }

  /** Entries that can be found. */
  get size(): number {
    return this.index.entries.length - this.#removedCount
  }

  /** The entry is found no more. */
  remove(id: string): void {
    const doc = this.#docOf.get(id)
    if (doc === undefined || this.#removed[doc]) return
    this.#removed[doc] = 1
    this.#removedCount++
  }

  /** Whether the term is the subject of an entry. */
  isSubject(term: string): boolean {
    const at = findTerm(this.index, term)
    if (at < 0) return false
    const { starts, impacts } = this.index
    return impacts.subarray(starts[at], starts[at + 1]).some((impact) => impact >= SUBJECT)
  }

  /** Scores one unit by the best of its probes, in the place of the one before. Returns how many entries have it at all. */
  score(probes: readonly Probe[], statistics: Statistics): number {
    this.#unit.clear()
    for (const probe of probes) this.#matcher.match(probe, probe.weight, this.#unit, statistics)
    return this.#unit.count
  }

  /** Adds the scored unit to the sums. */
  take({ weight, scale }: Weight): void {
    const { docs, best, sure, count } = this.#unit
    const sums = this.#sums
    const covered = this.#covered
    const found = this.#found
    let foundCount = this.#foundCount
    for (let at = 0; at < count; at++) {
      const doc = docs[at] ?? 0
      const before = covered[doc] ?? 0
      if (before === 0) found[foundCount++] = doc
      covered[doc] = before + weight * (sure[doc] ?? 0)
      sums[doc] = (sums[doc] ?? 0) + scale * (best[doc] ?? 0)
    }
    this.#foundCount = foundCount
  }

  /** The best by the sums and the scored unit together, in order. `total` is what the whole query weighs. */
  best(total: number, { fair, least }: Shares, last: Weight): Candidate[] {
    this.#best.start()
    this.#addTaken(total, Math.min(fair, least) * total, last)
    this.#addNew(total, Math.min(fair, least) * total, last)
    const { docs, scores, count } = this.#best
    const list: Candidate[] = []
    for (let at = 0; at < count; at++) {
      const doc = docs[at] ?? 0
      const share = this.#covers(doc, last) / total
      list.push({ id: this.index.entries[doc] ?? '', score: scores[at] ?? 0, share, isWeak: share < fair })
    }
    return list
  }

  /** How much of the query an entry has; rounded as in the sums. */
  #covers(doc: number, { weight }: Weight): number {
    return Math.fround((this.#covered[doc] ?? 0) + weight * (this.#unit.sure[doc] ?? 0))
  }

  #addTaken(total: number, least: number, last: Weight): void {
    const { best } = this.#unit
    const found = this.#found
    const sums = this.#sums
    for (let at = 0; at < this.#foundCount; at++) {
      const doc = found[at] ?? 0
      const has = this.#covers(doc, last)
      if (has >= least) this.#offer(doc, has / total, (sums[doc] ?? 0) + last.scale * (best[doc] ?? 0))
    }
  }

  /** What only the scored unit has found. */
  #addNew(total: number, least: number, { weight, scale }: Weight): void {
    const { docs, best, sure, count } = this.#unit
    const covered = this.#covered
    const top = this.#best
    let worst = 0
    for (let at = 0; at < count; at++) {
      const doc = docs[at] ?? 0
      const sum = scale * (best[doc] ?? 0)
      if (sum < worst || covered[doc] !== 0) continue
      const has = Math.fround(weight * (sure[doc] ?? 0))
      if (has < least) continue
      this.#offer(doc, has / total, sum)
      worst = top.worst * ROUNDED
    }
  }

  #offer(doc: number, share: number, sum: number): void {
    const score = Math.fround(sum) * share
    if (score >= this.#best.worst && !this.#removed[doc]) this.#best.add(doc, score)
  }

  /** Forgets the sums. */
  forget(): void {
    this.#sums.fill(0)
    this.#covered.fill(0)
    this.#foundCount = 0
  }
}
