import type { Candidate, Shares } from './best.ts'
import type { Entry } from './entry.ts'
import type { Filler } from './filler.ts'
import { buildIndex } from './index-build.ts'
import { planQuery, type Planned } from './plan.ts'
import { readQuery, type Query, type Unit } from './query.ts'
import type { SearchIndex } from './search-index.ts'
import { Segment } from './segment.ts'
import { Tally } from './tally.ts'
import { gramsOf } from './terms.ts'
import { readGlossary, type Glossary } from './glossary.ts'
import { isIdentifierOfOurs, isTelling } from './telling.ts'
import { wordsIn, type Words } from './words.ts'

/** What words mean: rows of names that mean the same, and what is said around a subject. */
export type Meanings = { synonyms: readonly (readonly string[])[]; filler: Filler }

/** A query with what was found for it, best first. */
export type Found = { query: Query; planned: Planned[]; candidates: Candidate[] }

/** An entry with less of the query than this has nothing to do with it; below a fair share, only its title can speak for it. */
const LEAST_SHARE = 0.38
const FAIR_SHARE = 0.5
/** Of a long question whose words are known, no entry has all. */
const FAIR_SHARE_OF_LONG = 0.38
const LONG_FROM = 3
const KNOWN = 0.7
/** A pasted log or error text has much that no entry has. */
const LEAST_PASTED_SHARE = 0.3

/**
 * Finds entries by words in either language. Entries can be put and removed at any time; they come into a small index of their own
 * beside the great one, which is never rebuilt.
 */
export class SearchEngine {
  readonly #base: Segment
  readonly #changed = new Map<string, Entry>()
  readonly #filler: Filler
  #glossary: Glossary
  #collection: Collection

  constructor(index: SearchIndex, { synonyms, filler }: Meanings) {
    this.#filler = filler
    this.#base = new Segment(index)
    this.#glossary = readGlossary(synonyms)
    this.#collection = collected([this.#base], filler)
  }

  /** Adds an entry, or puts it in the place of the one with its id. */
  put(entry: Entry): void {
    this.#base.remove(entry.id)
    this.#changed.set(entry.id, entry)
    this.#collect()
  }

  remove(id: string): void {
    this.#base.remove(id)
    this.#changed.delete(id)
    this.#collect()
  }

  /** Other names from now on; no index has to be built anew. */
  setSynonyms(rows: readonly (readonly string[])[]): void {
    this.#glossary = readGlossary(rows)
  }

  /** Prepares what the first misspelt word would wait for. */
  warm(): void {
    for (const segment of this.#collection.segments) segment.vocabulary.warm()
  }

  /** The first stage: everything that has enough of the query, by score. An empty query finds nothing. */
  find(typed: string): Found {
    const { words, tally } = this.#collection
    const query = readQuery(typed, {
      filler: this.#filler,
      isWord: (word) => words.count(word) > 0 || this.#filler.isElsewhere(word),
      isSubject: words.isSubject,
      isBegun: words.startsAny,
    })
    const planned = planQuery(query, this.#glossary, words)
    if (query.isPaste && !planned.some(({ unit, isInPhrase }) => isInPhrase || isTelling(unit, words)))
      return { query, planned, candidates: [] }
    const { total, known } = tally.weigh(planned)
    return { query, planned, candidates: tally.best(total, sharesOf(query, planned, known / total)) }
  }

  /** Whether no word of a query is one that no entry has. */
  isKnown(query: Query): boolean {
    return query.isPaste || query.units.every((unit) => isKnown(unit, query, this.#collection.words))
  }

  /** The identifiers in a query that an entry has. */
  identifiersIn({ units, light }: Query): string {
    return units
      .filter((unit) => isIdentifierOfOurs(unit, this.#collection.words))
      .map(({ from, to }) => light.slice(from, to))
      .join(' ')
  }

  #collect(): void {
    const changed = this.#changed.size > 0 ? [new Segment(buildIndex([...this.#changed.values()]))] : []
    this.#collection = collected([this.#base, ...changed], this.#filler)
  }
}

/** All entries, with what was found out about them: it holds until one comes or goes. */
type Collection = { segments: Segment[]; words: Words; tally: Tally }

function collected(segments: Segment[], filler: Filler): Collection {
  const words = wordsIn(segments, filler)
  return { segments, words, tally: new Tally(segments, words.count) }
}

/** The shares of the query below which an entry is weak, and is none. Of a question about another field there are no weak ones. */
function sharesOf(query: Query, planned: Planned[], known: number): Shares {
  if (planned.some(({ isElsewhere }) => isElsewhere)) return { fair: FAIR_SHARE, least: FAIR_SHARE }
  return { fair: fairShare(query, known), least: LEAST_SHARE }
}

function fairShare({ isPaste, units }: Query, known: number): number {
  if (isPaste) return LEAST_PASTED_SHARE
  return units.length >= LONG_FROM && known >= KNOWN ? FAIR_SHARE_OF_LONG : FAIR_SHARE
}

function isKnown(unit: Unit, { last }: Query, { count, startsAny }: Words): boolean {
  const isWord = unit.script === 'latin' || unit.isWord
  return isWord ? count(unit.text) > 0 || (unit === last && startsAny(unit.text)) : gramsOf(unit.text).every(count)
}
