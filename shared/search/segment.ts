import type { Best } from './best.ts'
import { GramCounter } from './gram-counter.ts'
import { termsBeginningWith } from './prefix-terms.ts'
import type { Concept, Probe } from './probe.ts'
import { findTerm, type SearchIndex } from './search-index.ts'
import { inBoth, Scores, SparseScores, sureness, type Hit, type Hits, type Rarity } from './scores.ts'
import { Vocabulary } from './vocabulary.ts'

/** What is known over all segments together. `counts` says in how many entries the term of a term probe is. */
export type Statistics = { rarity: Rarity; counts: (term: string) => number }

/** Which entries a concept is in and how much, whatever it is called there. */
type ConceptPostings = { docs: Uint32Array; impacts: Float32Array }

const MOST_KEPT_CONCEPTS = 128
/** An impact from which on a term is in a title, or all over the entry. */
const SUBJECT = 160
/**
 * One index with the room to score its entries for a query, unit by unit: `score` every probe of a unit, `take` the unit's result into
 * the query's, at last read the `best`. Nothing is allocated per key stroke but what is found.
 */
export class Segment {
  readonly index: SearchIndex
  readonly vocabulary: Vocabulary
  readonly #removed: Uint8Array
  readonly #docOf: Map<string, number>
  readonly #unit: Scores
  readonly #sums: Float32Array
  readonly #covered: Float32Array
  readonly #found: Uint32Array
  readonly #grams: GramCounter
  readonly #concepts = new Map<Concept, ConceptPostings>()
  #foundCount = 0
  #removedCount = 0

  constructor(index: SearchIndex) {
    const size = index.entries.length
    this.index = index
    this.vocabulary = new Vocabulary(index)
    this.#removed = new Uint8Array(size)
    this.#docOf = new Map(index.entries.map((id, doc) => [id, doc]))
    this.#unit = new Scores(size)
    this.#sums = new Float32Array(size)
    this.#covered = new Float32Array(size)
    this.#found = new Uint32Array(size)
    this.#grams = new GramCounter(index)
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
    const [from, to] = this.#range(at)
    return this.index.impacts.subarray(from, to).some((impact) => impact >= SUBJECT)
  }

  /** Scores one unit by the best of its probes, for `take`. Returns how many entries have it at all. */
  score(probes: readonly Probe[], statistics: Statistics): number {
    for (const probe of probes) this.#probe(probe, probe.weight, this.#unit, statistics)
    return this.#unit.count
  }

  /**
   * Adds the scored unit to the query's result, and is ready for the next unit. `weight` is its part of the whole
   * query, `scale` how much of its score counts.
   */
  take(weight: number, scale: number): void {
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
    this.#unit.clear()
  }

  /** Adds the entries found to the best, `total` being what the whole query weighs; then forgets the query. */
  addTo(best: Best, total: number): void {
    const found = this.#found
    const sums = this.#sums
    const covered = this.#covered
    const least = best.leastShare * total
    for (let at = 0; at < this.#foundCount; at++) {
      const doc = found[at] ?? 0
      const has = covered[doc] ?? 0
      if (has < least) continue
      const share = has / total
      const score = (sums[doc] ?? 0) * share
      if (score >= best.worst && !this.#removed[doc]) best.add(this.index.entries[doc] ?? '', score, share)
    }
    sums.fill(0)
    covered.fill(0)
    this.#foundCount = 0
  }

  #probe(probe: Probe, weight: number, into: Hits, how: Statistics): void {
    if (probe.kind === 'term')
      this.#term(findTerm(this.index, probe.text), weight, how.rarity(how.counts(probe.text)), into)
    else if (probe.kind === 'prefix') this.#prefix(probe.text, weight, how.rarity, into)
    else if (probe.kind === 'grams') this.#gramRun(probe, weight, how, into)
    else if (probe.kind === 'concept') this.#concept(probe.concept, weight, how.rarity, into)
    else this.#all(probe.probes, weight, how, into)
  }

  #term(at: number, weight: number, rarity: number, into: Hits): void {
    if (at < 0) return
    const { docs, impacts } = this.index
    const [from, to] = this.#range(at)
    into.hitAll({ docs, impacts, from, to, scale: (weight * rarity) / 255, weight })
  }

  /** Terms that begin so: the fewer letters are missing, the surer. A rare long word does not count more than the typed one. */
  #prefix(prefix: string, weight: number, rarity: Rarity, into: Hits): void {
    const { terms, starts } = this.index
    const { places, postings } = termsBeginningWith(this.index, prefix)
    const least = Math.min(postings, this.size) / 2
    const usual = rarity(least)
    for (const at of places) {
      const count = (starts[at + 1] ?? 0) - (starts[at] ?? 0)
      const whole = Math.min(1, prefix.length / (terms[at]?.length ?? 1) + 0.35)
      this.#term(at, weight * whole, count > least ? rarity(count) : usual, into)
    }
  }

  #gramRun({ grams, floor }: Probe & { kind: 'grams' }, weight: number, { rarity }: Statistics, into: Hits): void {
    const scale = (weight / (255 * grams.length)) * (1 + 0.35 * Math.log(grams.length))
    this.#grams.hit(grams, floor, { scale, weight, rarity }, into)
  }

  #range(at: number): [from: number, to: number] {
    return [this.index.starts[at] ?? 0, this.index.starts[at + 1] ?? 0]
  }

  /** All of them in one entry: as much as the least. */
  #all(probes: readonly Probe[], weight: number, how: Statistics, into: Hits): void {
    let kept: Map<number, Hit> | null = null
    for (const probe of probes) {
      const scores = new SparseScores()
      this.#probe(probe, 1, scores, how)
      kept = kept ? inBoth(kept, scores.found) : scores.found
    }
    for (const [doc, { score, sure }] of kept ?? []) into.hit(doc, weight * score, weight * sure)
  }

  #concept(concept: Concept, weight: number, rarity: Rarity, into: Hits): void {
    const { docs, impacts } = this.#conceptPostings(concept)
    const scale = weight * rarity(docs.length)
    for (let at = 0; at < docs.length; at++) {
      const impact = impacts[at] ?? 0
      into.hit(docs[at] ?? 0, scale * impact, weight * sureness(impact * 255))
    }
  }

  /** Kept, because a query is typed letter by letter; rarity plays no part in it, so it stays right as entries are added. */
  #conceptPostings(concept: Concept): ConceptPostings {
    const known = this.#concepts.get(concept)
    if (known) return known
    const scores = new SparseScores()
    for (const { probe } of concept.surfaces) this.#probe(probe, 1, scores, { rarity: () => 1, counts: () => 1 })
    const found = [...scores.found].sort(([a], [b]) => a - b)
    const postings = {
      docs: Uint32Array.from(found, ([doc]) => doc),
      impacts: Float32Array.from(found, ([, { score }]) => Math.min(1, score)),
    }
    if (this.#concepts.size >= MOST_KEPT_CONCEPTS) this.#concepts.clear()
    this.#concepts.set(concept, postings)
    return postings
  }
}
