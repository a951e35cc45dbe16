declare module 'virtual:unstun/guide' {
  /** What of the content the background needs; a title for each article's id. */
  export const content: Pick<import('#shared/model/pack.ts').Content, 'topics' | 'builds' | 'consoles'> & {
    titles: [string, import('#shared/model/language.ts').Bilingual][]
  }
}
