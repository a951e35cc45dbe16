import type { Language } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Candidate, Found } from './engine.ts'
import { answerEsxi, type EsxiAnswer } from './esxi-answer.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'
import { Library, type Hit } from './library.ts'
import { glossaryRows, packEntries } from './pack-entries.ts'
import { buildIndex } from './index-build.ts'
import type { SearchIndex } from './search-index.ts'
import { Suggestions } from './suggestions.ts'

/** What a search says: an answer about an ESXi release, and what was found, best first. */
export type ContentResult = { answer: EsxiAnswer | null; hits: Hit[] }

export type Asked = { text: string; language: Language; limit: number }

/** Builds the index that goes with a content, for shipping it. */
export function buildContentIndex(content: Content): SearchIndex {
  return buildIndex(packEntries(content))
}

/** The names that mean the same in a content: its glossary, and plain words. */
export function synonymRows(content: Content): (readonly string[])[] {
  return [...glossaryRows(content.glossary), ...EVERYDAY_WORDS]
}

/** Search over the content of a pack, in two stages. */
export class ContentSearch {
  readonly #content: Content
  readonly #library: Library
  readonly #suggestions: Suggestions

  constructor(content: Content, index: SearchIndex | null = null) {
    this.#content = content
    const entries = packEntries(content)
    this.#library = new Library(entries, synonymRows(content), index)
    this.#suggestions = new Suggestions(() => entries)
  }

  warm(): void {
    this.#library.warm()
  }

  /** Both stages at once. */
  search(asked: Asked): ContentResult {
    const found = this.first(asked)
    return this.second(found)
  }

  /** The first stage: what to show at once. `second` takes it further. */
  first(asked: Asked): Stage {
    const found = this.#library.find(asked.text)
    const answer = answerEsxi(asked.text, found.query, this.#content.builds)
    return { asked, found, answer, ...this.#shown(found, found.candidates.filter(({ isWeak }) => !isWeak), asked) }
  }

  second({ asked, found, answer }: Stage): ContentResult {
    return { answer, ...this.#shown(found, this.#library.refine(found), asked) }
  }

  /** Names much like a query that found nothing. */
  suggestions(text: string): string[] {
    return this.#suggestions.for(text)
  }

  #shown(found: Found, candidates: Candidate[], { language, limit }: Asked): { hits: Hit[] } {
    return { hits: this.#library.hits(found, candidates.slice(0, limit), language) }
  }
}

export type Stage = ContentResult & { asked: Asked; found: Found }
