import type { Bilingual } from './language.ts'
import type { Block, Section } from './prose.ts'

/** What carrying an advice out can do. */
export const RISKS = ['read-only', 'changes-settings', 'can-stun', 'needs-window'] as const
export type Risk = (typeof RISKS)[number]

export type ArticleText = {
  title: string
  /** One sentence under the title and in lists. */
  summary: string
  lead: Block[]
  sections: Section[]
}

/** One page of content. `id` is full: `advice/use-direct-nfs`, `note/cause`. */
export type Article = {
  id: string
  kind: 'advice' | 'note'
  /** Only advice: every class that applies, the gravest last. */
  risk: Risk[]
  /** Date of the last check of each language, `YYYY-MM-DD`. */
  checked: Bilingual
  sources: string[]
  related: string[]
  text: Bilingual<ArticleText>
}
