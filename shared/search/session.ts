import { ContentSearch, type Asked } from './content-search.ts'
import type { Entry } from './entry.ts'
import { Filler } from './filler.ts'
import { Library, type Hit } from './library.ts'
import { obtainIndex, type Indexed, type IndexSources } from './obtain-index.ts'
import type { PlainWords } from './plain-words.ts'

/** One of the person's own cases, as far as it can be searched. */
export type OwnCase = { id: string; title: string; note: string }

/** What a page asks of the worker. */
export type SearchRequest =
  ({ kind: 'open' } & Indexed) | { kind: 'cases'; cases: OwnCase[] } | { kind: 'ask'; id: number; asked: Asked }

/** What the worker answers: the first stage at once, the second in its place. Own cases stand apart from content. */
export type SearchReply = { id: number; stage: 1 | 2; hits: Hit[]; cases: Hit[]; suggestions: string[] }

type Outside = IndexSources & {
  reply: (reply: SearchReply) => void
  /** Runs a step after messages that have already come. */
  later: (step: () => void) => void
}

type Ask = SearchRequest & { kind: 'ask' }

const MOST_CASES = 5

/** One search over messages. Only the latest question is answered; one that is overtaken stops between its stages. */
export class SearchSession {
  readonly #outside: Outside
  #open: { content: ContentSearch; words: PlainWords } | null = null
  #own: OwnCase[] = []
  #cases: Library | null = null
  #latest: Ask | null = null

  constructor(outside: Outside) {
    this.#outside = outside
  }

  /** Rejects where the plain words cannot be loaded. */
  async receive(request: SearchRequest): Promise<void> {
    if (request.kind === 'open') await this.#start(request)
    else if (request.kind === 'cases') {
      this.#own = request.cases
      this.#cases = null
    } else this.#ask(request)
  }

  async #start(request: Indexed): Promise<void> {
    const { index, words, keep } = await obtainIndex(request, this.#outside)
    const search = new ContentSearch(request.content, words, index)
    this.#open = { content: search, words }
    if (this.#latest) this.#ask(this.#latest)
    this.#outside.later(() => search.warm())
    if (keep) this.#outside.later(keep)
  }

  #ask(request: Ask): void {
    this.#latest = request
    if (this.#open) this.#outside.later(() => this.#first(request))
  }

  #first(request: Ask): void {
    if (!this.#open || request !== this.#latest) return
    const { content, words } = this.#open
    const { id, asked } = request
    const stage = content.first(asked)
    const cases = this.#casesFor(asked, words)
    this.#outside.reply({ id, stage: 1, hits: stage.hits, cases, suggestions: [] })
    this.#outside.later(() => {
      if (request !== this.#latest) return
      const hits = content.second(stage)
      const suggestions = hits.length + cases.length > 0 ? [] : content.suggestions(asked.text)
      this.#outside.reply({ id, stage: 2, hits, cases, suggestions })
    })
  }

  /** In the person's own notes, no subject is out of place. */
  #casesFor({ text, language }: Asked, words: PlainWords): Hit[] {
    this.#cases ??= new Library(this.#own.map(caseEntry), {
      synonyms: words.same,
      filler: new Filler({ ...words, elsewhere: '' }),
    })
    return this.#cases.hits(this.#cases.refine(this.#cases.find(text)), MOST_CASES, language)
  }
}

const caseEntry = ({ id, title, note }: OwnCase): Entry => ({
  id: `case/${id}`,
  title: [{ text: title }],
  names: [],
  tags: [],
  body: note ? [{ text: note }] : [],
})
