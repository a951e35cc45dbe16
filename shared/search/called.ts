import { fold } from '#shared/text/fold.ts'
import type { Candidate } from './best.ts'
import type { Entry } from './entry.ts'
import { firstFrom } from './search-index.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** Which entries go by which title, or are asked for so, so that an entry is found by its own name however many others speak of it. */
export class Called {
  readonly #ids = new Map<string, Set<string>>()
  #sorted: string[] | null = null
  #vocabulary: Vocabulary | null = null

  add(entry: Entry): void {
    this.#sorted = null
    this.#vocabulary = null
    for (const name of namesOf(entry)) this.#ids.set(name, (this.#ids.get(name) ?? new Set()).add(entry.id))
  }

  remove(entry: Entry): void {
    for (const name of namesOf(entry)) this.#ids.get(name)?.delete(entry.id)
  }

  /** The candidates, those that the query calls by name before all others. In: the light fold of the query. */
  ahead(asked: string, candidates: Candidate[]): Candidate[] {
    const named = this.#namesFor(plainOf(asked)).flatMap((name) => [...(this.#ids.get(name) ?? [])].sort())
    const ids = [...new Set(named)]
    if (ids.length === 0) return candidates
    const score = candidates[0]?.score ?? 1
    return [
      ...ids.map((id) => ({ id, score, share: 1, isWeak: false })),
      ...candidates.filter(({ id }) => !ids.includes(id)),
    ]
  }

  /** The name that a query misspells as a whole, or undefined. In: the light fold of the query. */
  meantBy(asked: string): string | undefined {
    const plain = plainOf(asked)
    if (plain.length < SHORTEST_MISSPELT || plain.length > LONGEST_MISSPELT) return undefined
    return this.#misspelt().corrections(plain)[0]?.term
  }

  /** Prepares what the first misspelt name would wait for. */
  warm(): void {
    this.#misspelt().warm()
  }

  #misspelt(): Vocabulary {
    return (this.#vocabulary ??= vocabularyOf(this.#names()))
  }

  #names(): string[] {
    return (this.#sorted ??= [...this.#ids.keys()].sort())
  }

  /** The name itself, and those of which it is most but not all. */
  #namesFor(asked: string): string[] {
    if (asked.length < SHORTEST_BEGUN) return [asked]
    const terms = this.#names()
    const from = firstFrom({ terms }, asked)
    return terms
      .slice(from, from + MOST_BEGUN)
      .filter((name) => name.startsWith(asked) && asked.length >= MOST_OF_NAME * name.length)
  }
}

const SHORTEST_BEGUN = 3
const SHORTEST_MISSPELT = 5
const LONGEST_MISSPELT = 40
const MOST_BEGUN = 5
const MOST_OF_NAME = 0.6

/** One spelling of a name or of a query taken as one. */
export const plainName = (text: string): string => plainOf(fold(text, 'light'))

/** The same of what is light-folded already. */
export const plainOf = (light: string): string => light.replace(/[\s?？!！。、"'「」]+/g, ' ').trim()

/** `HotAdd（仮想アプライアンスモード）` is called so as a whole, and by each of the two names. */
const namesOf = ({ title, asked = [] }: Entry): string[] =>
  [...title.flatMap(({ text }) => [text, ...text.split(/[（）()]/)]), ...asked.map(({ text }) => text)]
    .map(plainName)
    .filter(Boolean)
