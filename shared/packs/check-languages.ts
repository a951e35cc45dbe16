import type { Article } from '#shared/model/article.ts'
import type { Bilingual } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Block } from '#shared/model/prose.ts'
import { fault, type Fault } from './fault.ts'
import { everyBlock } from './prose.ts'

/** What every advice tells, in this order; sections of its own may follow. */
const ADVICE_ROLES = ['when', 'cost', 'steps', 'verify', 'undo']

/** Both languages have the same sections, lists, tables and commands; an advice has its sections, its steps as one list. */
export function checkLanguages({ articles, topics }: Content): Fault[] {
  return [
    ...articles.flatMap((article) => [...ofArticle(article), ...sections(article)]),
    ...topics.flatMap(({ questions, verdicts }) => [
      ...questions.flatMap(({ id, why, findOut }) => [
        ...differences(`question/${id}`, why),
        ...differences(`question/${id}`, findOut),
      ]),
      ...verdicts.flatMap(({ id, meaning }) => differences(`verdict/${id}`, meaning)),
    ]),
  ]
}

function ofArticle({ id, checked, text: { ja, en } }: Article): Fault[] {
  const roles = (side: typeof ja) => side.sections.map(({ role }) => role).join(', ')
  if (checked.ja !== checked.en) return [fault('languages', id, `${checked.ja} ≠ ${checked.en}`)]
  if (roles(ja) !== roles(en)) return [fault('languages', id, `${roles(ja)} ≠ ${roles(en)}`)]
  return [
    ...differences(id, { ja: ja.lead, en: en.lead }),
    ...ja.sections.flatMap(({ blocks, role }, place) =>
      differences(`${id}#${role}`, { ja: blocks, en: en.sections[place]?.blocks ?? [] }),
    ),
  ]
}

function sections({ id, kind, text }: Article): Fault[] {
  const roles = text.ja.sections.map(({ role }) => role)
  if (new Set(roles).size < roles.length) return [fault('sections', id)]
  if (kind === 'note') return []
  const steps = text.ja.sections.find(({ role }) => role === 'steps')?.blocks ?? []
  const isWhole = ADVICE_ROLES.every((role, place) => roles[place] === role)
  const lists = steps.filter((block) => 'list' in block && block.ordered)
  return isWhole && lists.length === 1 ? [] : [fault('sections', id)]
}

function differences(at: string, { ja, en }: Bilingual<Block[]>): Fault[] {
  const [one, other] = [shapes(ja), shapes(en)]
  const place = one.findIndex((shape, index) => shape !== other[index])
  if (place < 0 && one.length === other.length) return []
  const index = place < 0 ? one.length : place
  return [fault('languages', at, `${one[index] ?? '–'} ≠ ${other[index] ?? '–'}`)]
}

/** The same in both languages of the same text: the words may differ, the steps and commands may not. */
function shapes(blocks: readonly Block[]): string[] {
  return [...everyBlock(blocks)].flatMap((block) => {
    if ('list' in block) return [`${block.ordered ? 'steps' : 'list'} ${block.list.length}`]
    if ('code' in block) return [`${block.language}: ${block.code}`]
    if ('table' in block) return [`table ${block.table.rows.length} × ${block.table.head.length}`]
    return 'callout' in block ? [block.callout] : []
  })
}
