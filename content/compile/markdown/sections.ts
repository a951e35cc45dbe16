import type { Heading, RootContent } from 'mdast'
import type { ArticleText } from '#shared/model/article.ts'
import type { Section } from '#shared/model/prose.ts'
import { blocks } from './blocks.ts'
import { CITATION, citedIds } from './citation.ts'
import type { Reading } from './reading.ts'
import { parseMarkdown } from './reading.ts'

type Parts = Pick<ArticleText, 'lead' | 'sections'>

const HEADING = /^(\S.*?) *\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/

/** Reads an article's body: what stands before the first heading, then one section a heading. */
export function articleParts(body: string, reading: Reading): Parts {
  const { children } = parseMarkdown(body)
  const heads = children.flatMap((node, at) => (node.type === 'heading' ? [{ node, at }] : []))
  const lead = blocks(children.slice(0, heads[0]?.at ?? children.length), reading)
  const sections = heads.map(({ node, at }, index) =>
    section(node, children.slice(at + 1, heads[index + 1]?.at), reading),
  )
  return { lead, sections }
}

/** `## Steps {#steps} [@kb1681]`: the citation covers the whole section. */
function section(node: Heading, content: RootContent[], reading: Reading): Section {
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  const found = HEADING.exec(text.replace(CITATION, '').trim())
  if (node.depth !== 2) reading.refuse(node, 'the only headings are ##')
  else if (node.children.some(({ type }) => type !== 'text')) reading.refuse(node, 'a heading is plain text')
  else if (!found) reading.refuse(node, 'a heading is ## Text {#role}, then [@id] or nothing')
  if (content.length === 0) reading.refuse(node, 'nothing stands under this heading')
  const [, heading = text, role = ''] = found ?? []
  const cite = [...text.matchAll(CITATION)].flatMap(([, inside = '']) => citedIds(inside))
  return reading.put({ role, heading, cite, blocks: blocks(content, reading) }, node)
}
