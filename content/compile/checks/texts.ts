import { LANGUAGES, type Bilingual, type Language } from '#shared/model/language.ts'
import type { Block, Inline, Section } from '#shared/model/prose.ts'
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

/** Blocks with all blocks inside them, in reading order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if ('list' in block) for (const item of block.list) yield* everyBlock(item)
    if ('callout' in block) yield* everyBlock(block.blocks)
  }
}

/** All inlines in blocks, those inside others too. */
export function* everyInline(blocks: readonly Block[]): Generator<Inline> {
  for (const block of everyBlock(blocks)) {
    if ('p' in block) yield* nested(block.p)
    if ('table' in block) for (const cell of [block.table.head, ...block.table.rows].flat()) yield* nested(cell)
  }
}

function* nested(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline
    if (typeof inline === 'object' && 'strong' in inline) yield* nested(inline.strong)
    if (typeof inline === 'object' && 'link' in inline) yield* nested(inline.link)
  }
}

/** The citations in blocks. */
export function citations(blocks: readonly Block[]): { cite: string[] }[] {
  return [...everyInline(blocks)].filter((inline) => typeof inline === 'object' && 'cite' in inline)
}

/** The links in blocks. */
export function links(blocks: readonly Block[]): { link: Inline[]; to: string }[] {
  return [...everyInline(blocks)].filter((inline) => typeof inline === 'object' && 'link' in inline)
}
