import type { Block, Inline } from '#shared/model/prose.ts'

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

/** The words of inlines, without their marks. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map(wordsIn).join('')
}

function wordsIn(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('strong' in inline) return wordsOf(inline.strong)
  if ('code' in inline) return inline.code
  return 'link' in inline ? wordsOf(inline.link) : ''
}

/** Prose as lines that can be compared: a paragraph, a row or a command each. */
export function linesOf(blocks: readonly Block[]): string[] {
  return [...everyBlock(blocks)].flatMap((block) => {
    if ('p' in block) return [wordsOf(block.p)]
    if ('code' in block) return block.code.split('\n')
    if ('table' in block) return [block.table.head, ...block.table.rows].map((row) => row.map(wordsOf).join(' | '))
    return []
  })
}
