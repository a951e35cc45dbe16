declare module 'virtual:unstun/guide' {
  import type { Bilingual } from '#shared/model/language.ts'
  import type { Content, Pack } from '#shared/model/pack.ts'

  /** What of the content the background needs; a title for each article's id. */
  export const content: Pick<Content, 'topics' | 'builds' | 'consoles'> & { titles: [string, Bilingual][] }
  /** Which content it is. */
  export const edition: Pick<Pack, 'date' | 'hash'>
}
