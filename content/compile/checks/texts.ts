import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Block, Inline, Section } from '#shared/model/prose.ts'
import { everyInline } from '#shared/packs/prose.ts'
import type { Draft } from '../draft/draft.ts'

/** One stretch of prose: whose it is, and the section if it is one. `owner` is a full id. */
export type Text = { owner: string; language: Language; blocks: Block[]; section?: Section }

/** All prose of the content, in pieces. */
export function allTexts(draft: Draft): Text[] {
  const articles = draft.articles.flatMap(({ article }) =>
    LANGUAGES.flatMap((language) => [
      { owner: article.id, language, blocks: article.text[language].lead },
      ...article.text[language].sections.map((section) => ({
        owner: article.id,
        language,
        blocks: section.blocks,
        section,
      })),
    ]),
  )
  return [
    ...articles,
    ...yamlTexts(draft).flatMap(({ owner, prose }) =>
      LANGUAGES.map((language) => ({ owner, language, blocks: prose[language] })),
    ),
  ]
}

/** The prose of questions and verdicts, both languages together. */
export function yamlTexts({ topics }: Draft): { owner: string; field: string; prose: Bilingual<Block[]> }[] {
  return topics.flatMap(({ asked, topic }) => [
    ...asked.flatMap(({ id, why, findOut }) => [
      { owner: `question/${id}`, field: 'why', prose: why },
      { owner: `question/${id}`, field: 'findOut', prose: findOut },
    ]),
    ...topic.verdicts.map(({ id, meaning }) => ({ owner: `verdict/${id}`, field: 'meaning', prose: meaning })),
  ])
}

/** The citations in blocks. */
export function citations(blocks: readonly Block[]): { cite: string[] }[] {
  return [...everyInline(blocks)].filter((inline) => typeof inline === 'object' && 'cite' in inline)
}

/** The links in blocks. */
export function links(blocks: readonly Block[]): { link: Inline[]; to: string }[] {
  return [...everyInline(blocks)].filter((inline) => typeof inline === 'object' && 'link' in inline)
}
