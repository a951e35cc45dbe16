import { Best, type Candidate, type Shares } from './best.ts'
import type { Entry } from './entry.ts'
import type { Filler } from './filler.ts'
import { buildIndex } from './index-build.ts'
import { planQuery, type Planned } from './plan.ts'
import { readQuery, type Query, type Unit } from './query.ts'
import { documentCount, findTerm, prefixRange, type SearchIndex } from './search-index.ts'
import { Segment, type Statistics } from './segment.ts'
import { gramsOf } from './terms.ts'
import { readGlossary, type Glossary } from './glossary.ts'
import { isIdentifierOfOurs, isTelling } from './telling.ts'
import type { Words } from './words.ts'

/** What words mean: rows of names that mean the same, and what is said around a subject. */
export type Meanings = { synonyms: readonly (readonly string[])[]; filler: Filler }

/**
 * A query with what was found for it, best first. `isKnown`: no word of it is one that no entry has. `identifiers`: those in it that an
 * entry has.
 */
export type Found = {
  query: Query
  planned: Planned[]
  candidates: Candidate[]
  isKnown: boolean
  identifiers: string[]
}

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
      isSubject: words.isSubject,
      isBegun: words.startsAny,
    })
    const planned = planQuery(query, this.#glossary, words)
    if (query.isPaste && !planned.some(({ unit, isInPhrase }) => isInPhrase || isTelling(unit, words)))
      return { query, planned, candidates: [], isKnown: true, identifiers: [] }
    const { total, known } = this.#scoreAll(planned, words)
    const candidates = this.#best(total, this.#shares(query, planned, known / total))
    return {
      query,
      planned,
      candidates,
      isKnown: query.isPaste || query.units.every((unit) => isKnown(unit, query, words)),
      identifiers: query.units
        .filter((unit) => isIdentifierOfOurs(unit, words))
        .map(({ from, to }) => query.light.slice(from, to)),
    }
  }

  /** Scores every unit in every segment. Returns what the units of the query weigh together, and those that are anywhere. */
  #scoreAll(planned: Planned[], words: Words): { total: number; known: number } {
    const statistics = this.#statistics(words)
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
  #shares(query: Query, planned: Planned[], known: number): Shares {
    if (planned.some(({ isElsewhere }) => isElsewhere)) return { fair: FAIR_SHARE, least: FAIR_SHARE }
    return { fair: fairShare(query, known), least: LEAST_SHARE }
  }

  #best(total: number, shares: Shares): Candidate[] {
    const best = new Best(shares)
    for (const segment of this.#segments()) segment.addTo(best, total)
    return best.list
  }

  #segments(): Segment[] {
    return this.#delta ? [this.#base, this.#delta] : [this.#base]
  }

  #statistics({ count: counts }: Words): Statistics {
    const size = this.#segments().reduce((sum, segment) => sum + segment.size, 0)
    return {
      counts,
      rarity: (count) => COMMON + Math.log(1 + (size - Math.min(count, size) + 0.5) / (count + 0.5)),
    }
  }

  #words(): Words {
    const segments = this.#segments()
    const counts = new Map<string, number>()
    const counted = (term: string) => {
      const count = segments.reduce((sum, { index }) => sum + documentCount(index, findTerm(index, term)), 0)
      counts.set(term, count)
      return count
    }
    return {
      filler: this.#filler,
      count: (term) => counts.get(term) ?? counted(term),
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

function isKnown(unit: Unit, { last }: Query, { count, startsAny }: Words): boolean {
  const isWord = unit.script === 'latin' || unit.isWord
  return isWord ? count(unit.text) > 0 || (unit === last && startsAny(unit.text)) : gramsOf(unit.text).every(count)
}
