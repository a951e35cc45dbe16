import { join } from 'node:path'
import { buildPack } from '#content/compile/build.ts'
import { printProblems } from '#content/compile/problem.ts'
import type { Article } from '#shared/model/article.ts'
import type { Language } from '#shared/model/language.ts'
import type { Block, Inline } from '#shared/model/prose.ts'

const { pack, problems } = await buildPack(join(import.meta.dirname, '../..'))
if (!pack) throw new Error(printProblems(problems).join('\n'))

/** The real content, compiled anew. */
export const { content } = pack

const [first] = content.topics
if (!first) throw new Error('The content has no topic.')

/** The tree of KB1681. */
export const topic = first

/** An article by its full id. */
export function article(id: string): Article {
  const found = content.articles.find((each) => each.id === id)
  if (!found) throw new Error(`There is no article ${id}.`)
  return found
}

/** What a reader of one language reads in an article, line by line: a paragraph, a list item, a row of a table, a command. */
export function linesOf(id: string, language: Language): string[] {
  const { title, summary, lead, sections } = article(id).text[language]
  const blocks = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(linesIn)])
  return [title, summary, ...lead.flatMap(linesIn), ...blocks]
}

function linesIn(block: Block): string[] {
  if ('p' in block) return [textOf(block.p)]
  if ('list' in block) return block.list.flatMap((item) => item.flatMap(linesIn))
  if ('code' in block) return block.code.split('\n')
  if ('table' in block) return [block.table.head, ...block.table.rows].map((row) => row.map(textOf).join(' | '))
  return block.blocks.flatMap(linesIn)
}

function textOf(inlines: Inline[]): string {
  return inlines.map(inlineText).join('')
}

function inlineText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('strong' in inline) return textOf(inline.strong)
  if ('code' in inline) return inline.code
  return 'link' in inline ? textOf(inline.link) : ''
}
