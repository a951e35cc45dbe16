import type { Article } from './article.ts'
import type { ConsoleRules } from './console.ts'
import type { Asked, BuildTable, GlossaryEntry, Source } from './tables.ts'
import type { Topic } from './topic.ts'

/** Raised when a reader of an older pack could misread a newer one. */
export const PACK_FORMAT = 1

/** All content, compiled. `hash` is SHA-256 (hex) over the JSON text of `content`. */
export type Pack = { format: typeof PACK_FORMAT; hash: string; date: string; content: Content }

export type Content = {
  topics: Topic[]
  articles: Article[]
  glossary: GlossaryEntry[]
  /** Absent in packs from before there was any. */
  asked?: Asked[]
  sources: Source[]
  builds: BuildTable
  consoles: ConsoleRules[]
}
