import type { Entry } from '#shared/search/entry.ts'
import { Filler } from '#shared/search/filler.ts'
import { Library } from '#shared/search/library.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'

/** A small entry of one language. */
export function entry(
  id: string,
  title: string,
  more: { body?: string; names?: string[]; tags?: string[] } = {},
): Entry {
  const passages = (texts: string[]) => texts.map((text) => ({ text }))
  return {
    id,
    title: passages([title]),
    names: passages(more.names ?? []),
    tags: passages(more.tags ?? []),
    body: passages(more.body ? [more.body] : []),
  }
}

/** What a library finds, both stages done. */
export function idsOf(library: Library, query: string): string[] {
  return library.refine(library.find(query)).candidates.map(({ id }) => id)
}

export const library = (entries: Entry[], synonyms: string[][] = []) =>
  new Library(entries, { synonyms, filler: new Filler(PLAIN_WORDS) })
