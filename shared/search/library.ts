import type { Language } from '#shared/model/language.ts'
import { Called } from './called.ts'
import { SearchEngine, type Found, type Meanings } from './engine.ts'
import type { Entry } from './entry.ts'
import { marksOf, matchesIn, type Match } from './highlight.ts'
import { buildIndex } from './index-build.ts'
import { Readings } from './reading.ts'
import { Reranker } from './rerank.ts'
import type { SearchIndex } from './search-index.ts'

/** One thing found: what it is called in the person's language, and where the query is in it. */
export type Hit = { id: string; title: string; score: number; matches: Match[] }

/** Entries that are searched together, with their texts. */
export class Library {
  readonly #entries: Map<string, Entry>
  readonly #engine: SearchEngine
  readonly #readings = new Readings()
  readonly #called = new Called()
  readonly #reranker: Reranker

  /** `index` is one that was built from these entries before; without it, it is built here. */
  constructor(entries: readonly Entry[], meanings: Meanings, index: SearchIndex | null = null) {
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
    this.#engine = new SearchEngine(index ?? buildIndex(entries), meanings)
    for (const entry of entries) this.#called.add(entry)
    this.#reranker = new Reranker((id) => {
      const entry = this.#entries.get(id)
      return entry && this.#readings.of(entry)
    }, meanings.filler)
  }

  put(entry: Entry): void {
    this.#forget(entry.id)
    this.#called.add(entry)
    this.#entries.set(entry.id, entry)
    this.#engine.put(entry)
  }

  remove(id: string): void {
    this.#forget(id)
    this.#entries.delete(id)
    this.#engine.remove(id)
  }

  #forget(id: string): void {
    const known = this.#entries.get(id)
    if (known) this.#called.remove(known)
    this.#readings.forget(id)
  }

  setSynonyms(rows: readonly (readonly string[])[]): void {
    this.#engine.setSynonyms(rows)
  }

  warm(): void {
    this.#engine.warm()
    this.#called.warm()
  }

  /** The first stage, shown at once. */
  find(typed: string): Found {
    const found = this.#engine.find(typed)
    return { ...found, candidates: this.#called.ahead(found.query.light, found.candidates) }
  }

  /** The second stage, which takes its place. */
  refine(found: Found): Found {
    const meant = this.#meant(found)
    const candidates = this.#reranker.rerank(meant)
    return candidates.length > 0 ? { ...meant, candidates } : this.#byIdentifiers(meant)
  }

  /** An identifier that an entry has finds it, whatever is said around it. */
  #byIdentifiers(found: Found): Found {
    const identifiers = this.#engine.identifiersIn(found.query)
    const isAll = identifiers === '' || identifiers === found.query.light
    return isAll ? { ...found, candidates: [] } : this.refine(this.find(identifiers))
  }

  /** A query with an unknown word may be a name that is misspelt somewhere in it. */
  #meant(found: Found): Found {
    const name = this.#engine.isKnown(found.query) ? undefined : this.#called.meantBy(found.query.light)
    return name === undefined ? found : this.find(name)
  }

  /** The texts of the first `limit` candidates. */
  hits({ planned, candidates }: Found, limit: number, language: Language): Hit[] {
    const marks = marksOf(planned)
    return candidates.slice(0, limit).flatMap(({ id, score }) => {
      const entry = this.#entries.get(id)
      return entry
        ? [
            {
              id,
              title: titleOf(entry, language),
              score: rounded(score),
              matches: matchesIn(this.#readings.of(entry), marks, language),
            },
          ]
        : []
    })
  }
}

function titleOf({ title, id }: Entry, language: Language): string {
  return (title.find((passage) => passage.language === language) ?? title[0])?.text ?? id
}

const rounded = (score: number) => Math.round(score * 1000) / 1000
