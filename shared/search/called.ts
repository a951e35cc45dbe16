import { fold } from '#shared/text/fold.ts'
import type { Candidate } from './engine.ts'
import type { Entry } from './entry.ts'

/** Which entries go by which title, or are asked for so, so that an entry is found by its own name however many others speak of it. */
export class Called {
  readonly #ids = new Map<string, Set<string>>()

  add(entry: Entry): void {
    for (const name of namesOf(entry)) this.#ids.set(name, (this.#ids.get(name) ?? new Set()).add(entry.id))
  }

  remove(entry: Entry): void {
    for (const name of namesOf(entry)) this.#ids.get(name)?.delete(entry.id)
  }

  /** The candidates, those that the query calls by name before all others. */
  ahead(asked: string, candidates: Candidate[]): Candidate[] {
    const ids = [...(this.#ids.get(plainName(asked)) ?? [])].sort()
    const score = candidates[0]?.score ?? 1
    return [
      ...ids.map((id) => ({ id, score, share: 1, isWeak: false })),
      ...candidates.filter(({ id }) => !ids.includes(id)),
    ]
  }
}

/** One spelling of a name or of a query taken as one. */
export const plainName = (text: string): string =>
  fold(text, 'light')
    .replace(/[\s?？!！。、"'「」]+/g, ' ')
    .trim()

/** `HotAdd（仮想アプライアンスモード）` is called so as a whole, and by each of the two names. */
const namesOf = ({ title, asked = [] }: Entry): string[] =>
  [...title.flatMap(({ text }) => [text, ...text.split(/[（）()]/)]), ...asked.map(({ text }) => text)]
    .map(plainName)
    .filter(Boolean)
