import { MOST_CANDIDATES, type Candidate, type Shares } from './best.ts'
import type { Statistics } from './matcher.ts'
import type { Planned } from './plan.ts'
import type { Probe } from './probe.ts'
import type { Segment, Weight } from './segment.ts'

/** What the parts of a query weigh together, and those that are in any entry. */
export type Weighed = { total: number; known: number }

/** A part as it was scored. */
type Scored = Weight & { part: Planned; isKnown: boolean }

/** What a word counts that is in every entry. Without it the subject of a question (VM, snapshot) would count nothing beside a rare verb. */
const COMMON = 0.7

/**
 * Scores queries over some segments, as long as no entry comes or goes. As one is typed, all parts but the last stay as they are: their
 * sums are gone on with. What is found is the same as without a query before.
 */
export class Tally {
  readonly #segments: readonly Segment[]
  readonly #statistics: Statistics
  /** Those in the sums of the segments. */
  #taken: Scored[] = []
  #last: Scored | null = null

  constructor(segments: readonly Segment[], counts: Statistics['counts']) {
    const size = segments.reduce((sum, segment) => sum + segment.size, 0)
    this.#segments = segments
    this.#statistics = {
      counts,
      rarity: (count) => COMMON + Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5)),
    }
    this.#forget()
  }

  /** Scores every part in every segment. */
  weigh(planned: readonly Planned[]): Weighed {
    if (planned.length <= this.#taken.length || !this.#taken.every(({ part }, at) => isSame(part, planned[at])))
      this.#forget()
    for (const part of planned.slice(this.#taken.length)) {
      if (!this.#last || !isSame(this.#last.part, part)) this.#last = this.#score(part)
      if (part !== planned.at(-1)) this.#take(this.#last)
    }
    return weighed(this.#last ? [...this.#taken, this.#last] : [])
  }

  /** The best of what was scored last, in order. Equal scores stand by id, so that the order of entries plays no part. */
  best(total: number, shares: Shares): Candidate[] {
    const last = this.#last
    const lists = last ? this.#segments.map((segment) => segment.best(total, shares, last)) : []
    if (lists.length < 2) return lists[0] ?? []
    return lists
      .flat()
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_CANDIDATES)
  }

  #score(part: Planned): Scored {
    const count = this.#segments.reduce((sum, segment) => sum + segment.score(part.probes, this.#statistics), 0)
    const unknown = count === 0 ? part.unknownWeight : 1
    const weight = part.weight * this.#statistics.rarity(count) * unknown
    return { part, weight, scale: part.weight, isKnown: count > 0 }
  }

  #take(scored: Scored): void {
    for (const segment of this.#segments) segment.take(scored)
    this.#taken.push(scored)
    this.#last = null
  }

  #forget(): void {
    for (const segment of this.#segments) segment.forget()
    this.#taken = []
    this.#last = null
  }
}

function weighed(parts: readonly Scored[]): Weighed {
  let total = 0
  let known = 0
  for (const { weight, isKnown } of parts) {
    total += weight
    if (isKnown) known += weight
  }
  return { total, known }
}

/** Whether two parts score alike. */
function isSame(a: Planned, b: Planned | undefined): boolean {
  return b?.weight === a.weight && b.unknownWeight === a.unknownWeight && areSame(a.probes, b.probes)
}

const areSame = (a: readonly Probe[], b: readonly Probe[]) =>
  a.length === b.length && a.every((probe, at) => isSameProbe(probe, b[at]))

function isSameProbe(a: Probe, b: Probe | undefined): boolean {
  if (b?.weight !== a.weight) return false
  if (a.kind === 'concept') return b.kind === 'concept' && a.concept === b.concept
  if (a.kind === 'grams') return b.kind === 'grams' && a.floor === b.floor && a.grams.join() === b.grams.join()
  if (a.kind === 'all') return b.kind === 'all' && areSame(a.probes, b.probes)
  return a.kind === b.kind && a.text === b.text
}
