import { GramCounter } from './gram-counter.ts'
import { termsBeginningWith } from './prefix-terms.ts'
import type { Concept, Probe } from './probe.ts'
import { findTerm, type SearchIndex } from './search-index.ts'
import { inBoth, SparseScores, sureness, type Hit, type Hits, type Rarity } from './scores.ts'

/** What is known over all segments together. `counts` says in how many entries the term of a term probe is. */
export type Statistics = { rarity: Rarity; counts: (term: string) => number }

/** Which entries a concept is in and how much, whatever it is called there. */
type ConceptPostings = { docs: Uint32Array; impacts: Float32Array }

const MOST_KEPT_CONCEPTS = 128

/** Finds the entries of one index that match a probe. */
export class Matcher {
  readonly #index: SearchIndex
  readonly #grams: GramCounter
  readonly #concepts = new Map<Concept, ConceptPostings>()

  constructor(index: SearchIndex) {
    this.#index = index
    this.#grams = new GramCounter(index)
  }

  /** Tells `into` every entry that matches; `weight` takes the place of the probe's own. */
  match(probe: Probe, weight: number, into: Hits, how: Statistics): void {
    if (probe.kind === 'term')
      this.#term(findTerm(this.#index, probe.text), weight, how.rarity(how.counts(probe.text)), into)
    else if (probe.kind === 'prefix') this.#prefix(probe.text, weight, how.rarity, into)
    else if (probe.kind === 'grams') this.#gramRun(probe, weight, how, into)
    else if (probe.kind === 'concept') this.#concept(probe.concept, weight, how.rarity, into)
    else this.#all(probe.probes, weight, how, into)
  }

  #term(at: number, weight: number, rarity: number, into: Hits): void {
    if (at < 0) return
    const { docs, impacts, starts } = this.#index
    const from = starts[at] ?? 0
    const to = starts[at + 1] ?? 0
    into.hitAll({ docs, impacts, from, to, scale: (weight * rarity) / 255, weight })
  }

  /** Terms that begin so: the fewer letters are missing, the surer. A rare long word does not count more than the typed one. */
  #prefix(prefix: string, weight: number, rarity: Rarity, into: Hits): void {
    const { terms, starts, entries } = this.#index
    const { places, postings } = termsBeginningWith(this.#index, prefix)
    const least = Math.min(postings, entries.length) / 2
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

  /** All of them in one entry: as much as the least. */
  #all(probes: readonly Probe[], weight: number, how: Statistics, into: Hits): void {
    let kept: Map<number, Hit> | null = null
    for (const probe of probes) {
      const scores = new SparseScores()
      this.match(probe, 1, scores, how)
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
    for (const { probe } of concept.surfaces) this.match(probe, 1, scores, { rarity: () => 1, counts: () => 1 })
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
