import type { Content } from '#shared/model/pack.ts'
import { ContentSearch, type Asked, type ContentResult } from './content-search.ts'
import type { Entry } from './entry.ts'
import { readIndex } from './index-file.ts'
import { Library, type Hit } from './library.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'

/** One of the person's own cases, as far as it can be searched. */
export type OwnCase = { id: string; title: string; note: string }

/** What a page asks of the worker. `index` is the shipped index of the content with this hash, or null. */
export type SearchRequest =
  | { kind: 'open'; content: Content; hash: string; index: Uint8Array | null }
  | { kind: 'cases'; cases: OwnCase[] }
  | { kind: 'ask'; id: number; asked: Asked }

/** What the worker answers: the first stage at once, the second in its place. Own cases stand apart from content. */
export type SearchReply = ContentResult & { id: number; stage: 1 | 2; cases: Hit[]; suggestions: string[] }

type Outside = {
  reply: (reply: SearchReply) => void
  /** Runs a step after messages that have already come. */
  later: (step: () => void) => void
}

const MOST_CASES = 5

/** One search over messages. Only the latest question is answered; one that is overtaken stops between its stages. */
export class SearchSession {
  readonly #outside: Outside
  #content: ContentSearch | null = null
  #cases = new Library([], EVERYDAY_WORDS)
  #latest = -1
  #waiting: (SearchRequest & { kind: 'ask' }) | null = null

  constructor(outside: Outside) {
    this.#outside = outside
  }

  receive(request: SearchRequest): void {
    if (request.kind === 'open') this.#open(request)
    else if (request.kind === 'cases') this.#cases = new Library(request.cases.map(caseEntry), EVERYDAY_WORDS)
    else this.#ask(request)
  }

  #open({ content, hash, index }: SearchRequest & { kind: 'open' }): void {
    this.#content = new ContentSearch(content, index && readIndex(index, hash))
    this.#outside.later(() => this.#content?.warm())
    if (this.#waiting) this.#ask(this.#waiting)
  }

  #ask(request: SearchRequest & { kind: 'ask' }): void {
    this.#latest = request.id
    this.#waiting = this.#content ? null : request
    this.#outside.later(() => this.#first(request))
  }

  #first({ id, asked }: SearchRequest & { kind: 'ask' }): void {
    const content = this.#content
    if (!content || id !== this.#latest) return
    const stage = content.first(asked)
    const found = this.#cases.find(asked.text)
    const cases = this.#cases.hits(found, this.#cases.refine(found).slice(0, MOST_CASES), asked.language)
    this.#outside.reply({ id, stage: 1, answer: stage.answer, hits: stage.hits, cases, suggestions: [] })
    this.#outside.later(() => {
      if (id !== this.#latest) return
      const result = content.second(stage)
      const isEmpty = result.hits.length === 0 && cases.length === 0 && !result.answer
      this.#outside.reply({ id, stage: 2, ...result, cases, suggestions: isEmpty ? content.suggestions(asked.text) : [] })
    })
  }
}

const caseEntry = ({ id, title, note }: OwnCase): Entry => ({ id: `case/${id}`, title: [{ text: title }], names: [], tags: [], body: note ? [{ text: note }] : [] })
