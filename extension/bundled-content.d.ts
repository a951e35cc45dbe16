declare module 'virtual:unstun/pack' {
  import type { Pack } from '#shared/model/pack.ts'

  /** The content that this extension was built with. */
  export const pack: Pack
}

declare module 'virtual:unstun/search-index' {
  /** The index over that content, as base64. */
  export const searchIndex: string
}
