import type { Link, PhrasingContent, Text } from 'mdast'
import type { Inline } from '#shared/model/prose.ts'
import { CITATION, citedIds } from './citation.ts'
import type { Reading } from './reading.ts'
import { joinLines } from './soft-break.ts'

/** Turns a run of Markdown into the pack's inlines. What we do not use is refused with its line. */
export function inlines(nodes: readonly PhrasingContent[], reading: Reading): Inline[] {
  return nodes.flatMap((node, at) => {
    if (node.type === 'text')
      return textRun(node, { before: edge(nodes[at - 1], -1), after: edge(nodes[at + 1], 0) }, reading)
    return inline(node, reading)
  })
}

function inline(node: PhrasingContent, reading: Reading): Inline[] {
  if (node.type === 'strong') return [reading.put({ strong: inlines(node.children, reading) }, node)]
  if (node.type === 'inlineCode') return [{ code: node.value }]
  if (node.type === 'link') return [link(node, reading)]
  reading.refuse(node, REFUSED[node.type] ?? `${node.type} is not part of our Markdown`)
  return []
}

const REFUSED: Record<string, string> = {
  html: 'raw HTML is not part of our Markdown; write < as `<` in code',
  image: 'no images: say it in words',
  emphasis: 'no italics: use **strong** or nothing',
  break: 'no forced line breaks: begin a new paragraph',
  linkReference: 'write the address into the link: [text](address)',
}

function link(node: Link, reading: Reading): Inline {
  if (node.title) reading.refuse(node, 'a link has no title')
  return reading.put({ link: inlines(node.children, reading), to: node.url }, node)
}

/** Text with its citations cut out: `本文 [@kb1681]。` → `本文`, cite, `。`. */
function textRun(node: Text, around: { before: string; after: string }, reading: Reading): Inline[] {
  const made: Inline[] = []
  let end = 0
  const add = (piece: string) => piece && made.push(piece)
  const joined = (from: number, to: number) =>
    joinLines(
      node.value.slice(from, to),
      around.before + node.value.slice(0, from),
      node.value.slice(to) + around.after,
    )
  for (const found of node.value.matchAll(CITATION)) {
    add(joined(end, found.index))
    made.push(reading.put({ cite: citedIds(found[1] ?? '') }, node, linesBefore(node.value, found.index)))
    end = found.index + found[0].length
  }
  add(joined(end, node.value.length))
  refuseBrokenCitation(node, made, reading)
  return made
}

function refuseBrokenCitation(node: Text, made: readonly Inline[], reading: Reading): void {
  const broken = made.find((piece) => typeof piece === 'string' && piece.includes('[@'))
  if (broken)
    reading.refuse(node, 'a citation is [@id] or [@id1 @id2]', linesBefore(node.value, node.value.indexOf('[@')))
}

const linesBefore = (text: string, offset: number) => text.slice(0, offset).split('\n').length - 1

/** The character with which a neighbour touches a text. */
function edge(node: PhrasingContent | undefined, at: 0 | -1): string {
  if (!node) return ''
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.at(at) ?? ''
  return 'children' in node ? edge(node.children.at(at), at) : ''
}
