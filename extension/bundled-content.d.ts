declare module 'virtual:unstun/pack' {
  /** The content that this extension was built with. */
  export const pack: import('#shared/model/pack.ts').Pack
}

declare module 'virtual:unstun/search-index' {
  /** The index over that content, as base64. */
  export const searchIndex: string
}
