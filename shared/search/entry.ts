import type { Language } from '#shared/model/language.ts'

/** One piece of text of an entry. `part` is the place inside the page (`steps`), for a link; no language: the same in both. */
export type Passage = { text: string; language?: Language; part?: string }

/**
 * One thing that can be found. `names` are identifiers, error texts and other exact words; `tags` are what else it is called, and
 * summaries. Ids are full ids (`advice/use-direct-nfs`).
 */
export type Entry = {
  id: string
  title: Passage[]
  names: Passage[]
  tags: Passage[]
  /** How people ask for it: found by, never shown. */
  asked?: Passage[]
  body: Passage[]
}

export const FIELDS = ['title', 'names', 'tags', 'asked', 'body'] as const
export type Field = (typeof FIELDS)[number]
