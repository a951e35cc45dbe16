import type { Bilingual } from './language.ts'

/** One release of ESXi. `version` is `8.0.2`, `name` is `8.0 U2b`, `date` `YYYY-MM-DD` or `YYYY-MM`. */
export type BuildRow = { build: number; version: string; name: string; date?: string; securityOnly?: true }

/** Releases known on `date`; a build that is not here is said to be not in the table. */
export type BuildTable = { date: string; rows: BuildRow[] }

/** One term and what else it is called, per language; `same` are spellings that mean it in any language. */
export type GlossaryEntry = {
  id: string
  term: Bilingual
  meaning: Bilingual
  same: string[]
  readings: string[]
  sources: string[]
}

/** How people ask for the entry with the full id `id`, in their own words: only search reads it. */
export type Asked = { id: string } & Bilingual<string[]>

/** Where a claim comes from. `certainty`: read in the source, or told by another that read it. */
export type Source = {
  id: string
  title: Bilingual
  url?: string
  publisher: string
  read: 'first-hand' | 'second-hand'
  date?: string
  note?: Bilingual
}
