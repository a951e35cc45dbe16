import type { Entry } from './entry.ts'
import type { Filler } from './filler.ts'
import { buildIndex } from './index-build.ts'
import { planQuery, type Planned } from './plan.ts'
import { readQuery, type Query } from './query.ts'
import { documentCount, findTerm, prefixRange, type SearchIndex } from './search-index.ts'
import { Segment, type Statistics } from './segment.ts'
import { readGlossary, type Glossary } from './synonyms.ts'
import { isTelling } from './telling.ts'
import type { Words } from './words.ts'

/** An entry found: `score` orders, `share` (0–1) is how much of the query it has; with a weak one it has to be its title to be shown. */
export type Candidate = { id: string; score: number; share: number; isWeak: boolean }

/** What words mean: rows of names that mean the same, and what is said around a subject. */
export type Meanings = { synonyms: readonly (readonly string[])[]; filler: Filler }

/** A query with what was found for it, best first. */
export type Found = { query: Query; planned: Planned[]; candidates: Candidate[] }

const MOST_CANDIDATES = 40
/** An entry with less of the query than this has nothing to do with it; below a fair share, only its title can speak for it. */
const LEAST_SHARE = 0.38
const FAIR_SHARE = 0.5
/** Of a long question whose words are known, no entry has all. */
const FAIR_SHARE_OF_LONG = 0.38
const LONG_FROM = 3
const KNOWN = 0.7
/** A pasted log or error text has much that no entry has. */
const LEAST_PASTED_SHARE = 0.3
/** What a word counts that is in every entry. Without it the subject of a question (VM, snapshot) would count nothing beside a rare verb. */
const COMMON = 0.7

/**
 * Finds entries by words in either language. Entries can be put and removed at any time; they come into a small index of their own
 * beside the great one, which is never rebuilt.
 */
export class SearchEngine {
  #base: Segment
  #delta: Segment | null = null
  #changed = new Map<string, Entry>()
  #glossary: Glossary
  readonly #filler: Filler

  constructor(index: SearchIndex, { synonyms, filler }: Meanings) {
    this.#filler = filler
    this.#base = new Segment(index)
    this.#glossary = readGlossary(synonyms)
  }

  /** Adds an entry, or puts it in the place of the one with its id. */
  put(entry: Entry): void {
    this.#base.remove(entry.id)
    this.#changed.set(entry.id, entry)
    this.#renewDelta()
  }

  remove(id: string): void {
    this.#base.remove(id)
    if (this.#changed.delete(id)) this.#renewDelta()
  }

  /** Other names from now on; no index has to be built anew. */
  setSynonyms(rows: readonly (readonly string[])[]): void {
    this.#glossary = readGlossary(rows)
  }

  /** Prepares what the first misspelt word would wait for. */
  warm(): void {
    for (const segment of this.#segments()) segment.vocabulary.warm()
  }

  /** The first stage: everything that has enough of the query, by score. An empty query finds nothing. */
  find(typed: string): Found {
    const words = this.#words()
    const query = readQuery(typed, {
      filler: this.#filler,
      isWord: (word) => words.count(word) > 0 || this.#filler.isElsewhere(word),
      isBegun: words.startsAny,
    })
    const planned = planQuery(query, this.#glossary, words)
    if (query.isPaste && !planned.some(({ unit, isInPhrase }) => isInPhrase || isTelling(unit, words)))
      return { query, planned, candidates: [] }
    const { total, known } = this.#scoreAll(planned)
    return { query, planned, candidates: this.#best(total, this.#shares(query, planned, known / total)) }
  }

  /** Scores every unit in every segment. Returns what the units of the query weigh together, and those that are anywhere. */
  #scoreAll(planned: Planned[]): { total: number; known: number } {
    const statistics = this.#statistics()
    let total = 0
    let known = 0
    for (const part of planned) {
      let count = 0
      for (const segment of this.#segments()) count += segment.score(part.probes, statistics)
      const weight = part.weight * statistics.rarity(count) * (count === 0 ? part.unknownWeight : 1)
      total += weight
      if (count > 0) known += weight
      for (const segment of this.#segments()) segment.take(weight, part.weight)
    }
    return { total, known }
  }

  /** The shares of the query below which an entry is weak, and is none. Of a question about another field there are no weak ones. */
  #shares(query: Query, planned: Planned[], known: number): { fair: number; least: number } {
    if (planned.some(({ isElsewhere }) => isElsewhere)) return { fair: FAIR_SHARE, least: FAIR_SHARE }
    return { fair: fairShare(query, known), least: LEAST_SHARE }
  }

  #best(total: number, { fair, least }: { fair: number; least: number }): Candidate[] {
    const best: Candidate[] = []
    for (const segment of this.#segments()) {
      segment.candidates((id, sum, covered) => {
        const share = total > 0 ? covered / total : 0
        const isWeak = share < fair
        if (isWeak && share < least) return
        const score = sum * share
        if (score >= (best[MOST_CANDIDATES - 1]?.score ?? 0)) keepBest(best, { id, score, share, isWeak })
      })
    }
    return best
  }

  #segments(): Segment[] {
    return this.#delta ? [this.#base, this.#delta] : [this.#base]
  }

  #statistics(): Statistics {
    const size = this.#segments().reduce((sum, segment) => sum + segment.size, 0)
    return {
      counts: this.#words().count,
      rarity: (count) => COMMON + Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5)),
    }
  }

  #words(): Words {
    const segments = this.#segments()
    return {
      filler: this.#filler,
      count: (term) => segments.reduce((sum, { index }) => sum + documentCount(index, findTerm(index, term)), 0),
      isSubject: (term) => segments.some((segment) => segment.isSubject(term)),
      startsAny: (prefix) =>
        segments.some(({ index }) => prefixRange(index, prefix)[0] < prefixRange(index, prefix)[1]),
      corrections: (word) => segments.flatMap(({ vocabulary }) => vocabulary.corrections(word)),
    }
  }

  #renewDelta(): void {
    this.#delta = this.#changed.size > 0 ? new Segment(buildIndex([...this.#changed.values()])) : null
  }
}

function fairShare({ isPaste, units }: Query, known: number): number {
  if (isPaste) return LEAST_PASTED_SHARE
  return units.length >= LONG_FROM && known >= KNOWN ? FAIR_SHARE_OF_LONG : FAIR_SHARE
}

/** Keeps the list sorted and short. Equal scores stand by id, so that the order of entries plays no part. */
function keepBest(best: Candidate[], candidate: Candidate): void {
  const last = best.at(-1)
  if (best.length === MOST_CANDIDATES && last && !isBefore(candidate, last)) return
  let at = best.length
  while (at > 0 && isBefore(candidate, best[at - 1] ?? candidate)) at--
  best.splice(at, 0, candidate)
  if (best.length > MOST_CANDIDATES) best.pop()
}

const isBefore = (a: Candidate, b: Candidate) => a.score > b.score || (a.score === b.score && a.id < b.id)
