import type {
  Blockquote,
  BlockContent,
  Code,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  RootContent,
  Table,
} from 'mdast'
import type { Block, CodeLanguage } from '#shared/model/prose.ts'
import { inlines } from './inlines.ts'
import type { Reading } from './reading.ts'

type AnyBlock = RootContent | BlockContent | DefinitionContent

const LANGUAGES: readonly CodeLanguage[] = ['powershell', 'shell', 'reg', 'ini', 'text']

/** Turns Markdown blocks into the pack's blocks. What we do not use is refused with its line. */
export function blocks(nodes: readonly AnyBlock[], reading: Reading): Block[] {
  return nodes.flatMap((node) => {
    const made = block(node, reading)
    return made ? [reading.put(made, node)] : []
  })
}

function block(node: AnyBlock, reading: Reading): Block | null {
  if (node.type === 'paragraph') return { p: inlines(node.children, reading) }
  if (node.type === 'list') return list(node, reading)
  if (node.type === 'code') return code(node, reading)
  if (node.type === 'table') return table(node, reading)
  if (node.type === 'blockquote') return callout(node, reading)
  reading.refuse(node, REFUSED[node.type] ?? `${node.type} is not part of our Markdown`)
  return null
}

const REFUSED: Record<string, string> = {
  html: 'raw HTML is not part of our Markdown',
  heading: 'a heading is ## and stands at the left edge of an article',
  thematicBreak: 'no rules: a section begins with ##',
}

function list(node: List, reading: Reading): Block {
  if (node.ordered && node.start !== 1) {
    reading.refuse(node, `a list begins at ${node.start}: indent what stands above it, so that it stays in its step`)
  }
  return { list: node.children.map((item) => listItem(item, reading)), ordered: node.ordered === true }
}

function listItem(node: ListItem, reading: Reading): Block[] {
  if (typeof node.checked === 'boolean') reading.refuse(node, 'no task lists')
  return reading.put(blocks(node.children, reading), node)
}

function code(node: Code, reading: Reading): Block | null {
  const language = LANGUAGES.find((known) => known === node.lang)
  if (!language) {
    reading.refuse(node, `code language «${node.lang ?? ''}» is unknown; known are ${LANGUAGES.join(', ')}`)
    return null
  }
  const title = /^title="([^"]+)"$/.exec(node.meta ?? '')?.[1]
  if (node.meta && !title) reading.refuse(node, 'after the language stands title="…" or nothing')
  return { code: node.value, language, ...(title && { title }) }
}

function table(node: Table, reading: Reading): Block {
  const [head = [], ...rows] = node.children.map((row) => row.children.map((cell) => inlines(cell.children, reading)))
  return { table: { head, rows } }
}

const MARKER = /^\[!(NOTE|WARNING)\](?:\n|$)/

function callout(node: Blockquote, reading: Reading): Block | null {
  const [first, ...rest] = node.children
  const marker = first?.type === 'paragraph' ? cutMarker(first) : null
  if (first?.type !== 'paragraph' || !marker) {
    reading.refuse(node, 'a quotation is a callout and begins with [!NOTE] or [!WARNING] on a line of its own')
    return null
  }
  const said = first.children.length === 0 ? rest : [first, ...rest]
  return { callout: marker === 'NOTE' ? 'note' : 'warning', blocks: blocks(said, reading) }
}

/** Takes the marker off a paragraph, which then begins on the next line; null where there is none. */
function cutMarker(paragraph: Paragraph): string | null {
  const [opening] = paragraph.children
  const found = opening?.type === 'text' ? MARKER.exec(opening.value) : null
  if (opening?.type !== 'text' || !found) return null
  opening.value = opening.value.slice(found[0].length)
  if (opening.value === '') paragraph.children.shift()
  for (const { position } of [paragraph, opening]) if (position) position.start.line += 1
  return found[1] ?? null
}
