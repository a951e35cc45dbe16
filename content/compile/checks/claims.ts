import type { Block } from '#shared/model/prose.ts'
import { problem } from '../problem.ts'
import type { Check } from './check.ts'
import { allTexts, citations } from './texts.ts'

/** Every claim has a source: paragraph by paragraph, item by item, or once for a section in its heading. */
export const checkClaims: Check = (draft, places) => [
  ...allTexts(draft)
    .filter(({ section }) => !section || section.cite.length === 0)
    .flatMap(({ blocks }) =>
      unsourced(blocks).map((claim) => problem(places.of(claim), 'claim without source: end it in [@id] or [@ours]')),
    ),
  ...draft.glossary
    .filter(({ sources }) => sources.length === 0)
    .map((entry) =>
      problem(places.of(entry, 'sources'), `claim without source: «${entry.id}» lists none; our own words are ours`),
    ),
]

/** The paragraphs, items and tables that no citation covers. A table is covered by the paragraph right before it. */
function unsourced(blocks: readonly Block[]): object[] {
  return blocks.flatMap((block, at) => {
    if ('p' in block) return hasCitation(block) ? [] : [block]
    if ('list' in block) return block.list.flatMap(unsourcedItem)
    if ('callout' in block) return unsourced(block.blocks)
    const before = blocks[at - 1]
    return 'table' in block && !(before && 'p' in before && hasCitation(before)) ? [block] : []
  })
}

/** An item is one claim, however many paragraphs it has; the items of a list inside it are claims of their own. */
function unsourcedItem(item: Block[]): object[] {
  const paragraphs = item.filter((block) => 'p' in block)
  const bare = paragraphs.length > 0 && !paragraphs.some(hasCitation)
  const rest = item.filter((block) => !('p' in block) && !('table' in block))
  return [...(bare ? [item] : []), ...unsourced(rest)]
}

function hasCitation(block: Block): boolean {
  return citations([block]).length > 0
}
