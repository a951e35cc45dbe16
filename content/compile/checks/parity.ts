import type { ArticleText } from '#shared/model/article.ts'
import type { Bilingual } from '#shared/model/language.ts'
import type { Block, Section } from '#shared/model/prose.ts'
import { everyBlock } from '#shared/packs/prose.ts'
import type { Page } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { order, problem, type Place, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { citations, yamlTexts } from './texts.ts'

/** Both languages say the same at equal depth: headings, lists, commands, citations, front matter, date of the last check. */
export const checkParity: Check = (draft, places) => [
  ...draft.articles.flatMap(({ pages }) => [
    ...frontMatter(pages, places),
    ...headings(pages, places),
    ...sections(pages, places),
  ]),
  ...yamlTexts(draft).flatMap(({ field, prose }) => {
    const parts = { ja: { blocks: prose.ja, cite: [] }, en: { blocks: prose.en, cite: [] } }
    return differences(field, parts, { ja: places.of(prose.ja), en: places.of(prose.en) })
  }),
]

function frontMatter({ ja, en }: Bilingual<Page>, places: Places): Problem[] {
  const drift = `drift: checked ${en.front.checked} here, ${ja.front.checked} in ${fileOf(ja.text, places)}`
  const fields = (['risk', 'sources', 'related'] as const).filter(
    (field) => String(ja.front[field]) !== String(en.front[field]),
  )
  return [
    ...(ja.front.checked === en.front.checked ? [] : [problem(places.of(en.front, 'checked'), drift)]),
    ...fields.map((field) =>
      problem(
        places.of(en.front, field),
        `${field} differ: [${String(en.front[field])}] here, [${String(ja.front[field])}] in ${fileOf(ja.text, places)}`,
      ),
    ),
  ]
}

const roles = ({ sections }: ArticleText) => sections.map(({ role }) => role).join(', ')

function headings({ ja, en }: Bilingual<Page>, places: Places): Problem[] {
  if (roles(ja.text) === roles(en.text)) return []
  return [
    problem(
      places.of(en.text),
      `headings differ: ${roles(en.text)} here, ${roles(ja.text)} in ${fileOf(ja.text, places)}`,
    ),
  ]
}

function sections({ ja, en }: Bilingual<Page>, places: Places): Problem[] {
  const lead = { ja: { blocks: ja.text.lead, cite: [] }, en: { blocks: en.text.lead, cite: [] } }
  const inSections = en.text.sections.flatMap((section) => {
    const other = ja.text.sections.find(({ role }) => role === section.role)
    return other
      ? differences(`#${section.role}`, { ja: other, en: section }, { ja: places.of(other), en: places.of(section) })
      : []
  })
  return [...differences('lead', lead, { ja: places.of(ja.text), en: places.of(en.text) }), ...inSections]
}

type Part = Pick<Section, 'blocks' | 'cite'>

const ASPECTS: Record<string, (part: Part) => string[]> = {
  'lists, tables or callouts': ({ blocks }) => [...everyBlock(blocks)].flatMap(shape),
  commands: ({ blocks }) => [...everyBlock(blocks)].flatMap(commandLines),
  'languages of commands': ({ blocks }) =>
    [...everyBlock(blocks)].flatMap((block) => ('code' in block ? [block.language] : [])),
  citations: ({ blocks, cite }) =>
    [...new Set([...cite, ...citations(blocks).flatMap((mark) => mark.cite)])].sort(order),
}

/** Line by line, so that the line that differs is told; the fence at the end keeps two commands from passing for one. */
function commandLines(block: Block): string[] {
  return 'code' in block ? [...block.code.split('\n'), '```'] : []
}

function shape(block: Block): string[] {
  if ('list' in block) return [`${block.ordered ? 'steps' : 'list'} of ${block.list.length}`]
  if ('table' in block) return [`table of ${block.table.rows.length} rows and ${block.table.head.length} columns`]
  return 'callout' in block ? [block.callout] : []
}

function differences(name: string, parts: Bilingual<Part>, at: Bilingual<Place>): Problem[] {
  return Object.entries(ASPECTS).flatMap(([aspect, of]) => {
    const [ja, en] = [of(parts.ja), of(parts.en)]
    if (JSON.stringify(ja) === JSON.stringify(en)) return []
    const first = ja.findIndex((thing, index) => thing !== en[index])
    const index = first < 0 ? ja.length : first
    const shown = (things: string[]) => (things[index] === undefined ? `${things.length}` : `«${things[index]}»`)
    return [problem(at.en, `${name}: ${aspect} differ: ${shown(en)} here, ${shown(ja)} in ${at.ja.file}:${at.ja.line}`)]
  })
}

const fileOf = (text: ArticleText, places: Places) => places.of(text).file
