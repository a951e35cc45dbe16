import type { Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Found } from './engine.ts'
import { Filler } from './filler.ts'
import { buildIndex } from './index-build.ts'
import { Library, type Hit } from './library.ts'
import { glossaryRows, packEntries } from './pack-entries.ts'
import type { PlainWords } from './plain-words.ts'
import type { SearchIndex } from './search-index.ts'
import { Suggestions } from './suggestions.ts'

export type Asked = { text: string; language: Language; limit: number }

/** The first stage of a search; `second` takes it further. */
export type Stage = { asked: Asked; found: Found; hits: Hit[] }

/** Builds the index that goes with a content, for shipping it. */
export function buildContentIndex(content: Content): SearchIndex {
  return buildIndex(packEntries(content))
}

/** Search over the content of a pack, in two stages. */
export class ContentSearch {
  readonly #library: Library
  readonly #suggestions: Suggestions

  /** `index` is one that was built from this content before; without it, it is built here. */
  constructor(content: Content, words: PlainWords, index: SearchIndex | null = null) {
    const entries = packEntries(content)
    const synonyms = [...glossaryRows(content.glossary), ...words.same]
    this.#library = new Library(entries, { synonyms, filler: new Filler(words) }, index)
    this.#suggestions = new Suggestions(() => entries)
  }

  warm(): void {
    this.#library.warm()
  }

  /** Both stages at once. */
  search(asked: Asked): Hit[] {
    return this.second(this.first(asked))
  }

  /** What to show at once. */
  first(asked: Asked): Stage {
    const found = this.#library.find(asked.text)
    const sure = found.candidates.filter(({ isWeak }) => !isWeak)
    return { asked, found, hits: this.#library.hits({ ...found, candidates: sure }, asked.limit, asked.language) }
  }

  /** What takes its place. */
  second({ asked, found }: Stage): Hit[] {
    return this.#library.hits(this.#library.refine(found), asked.limit, asked.language)
  }

  /** Names much like a query that found nothing. */
  suggestions(text: string): string[] {
    return this.#suggestions.for(text)
  }
}
