import { LANGUAGES } from '#shared/model/language.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Block } from '#shared/model/prose.ts'
import type { Topic } from '#shared/model/topic.ts'
import { fault, type Fault } from './fault.ts'
import { fullIds, repeated } from './ids.ts'
import { everyInline } from './prose.ts'

/** The source that stands for our own advice; it is in no table. */
const OURS = 'ours'

/** Every id means one thing, and whatever names one names one that is there. */
export function checkReferences(content: Content): Fault[] {
  const known = new Set(fullIds(content))
  const sources = new Set([OURS, ...content.sources.map(({ id }) => id)])
  const missing = (ids: readonly string[], at: string, among: ReadonlySet<string> = known) =>
    ids.filter((id) => !among.has(id)).map((id) => fault('unknown-id', at, id))
  return [
    ...twice(content),
    ...proseOf(content).flatMap(({ at, blocks }) => [
      ...missing(linksOf(blocks), at),
      ...missing(citesOf(blocks), at, sources),
    ]),
    ...content.articles.flatMap(({ id, kind, related, sources: listed, text }) => [
      ...(id.startsWith(`${kind}/`) ? [] : [fault('id', id, kind)]),
      ...missing(related, id),
      ...missing(
        [...listed, ...LANGUAGES.flatMap((language) => text[language].sections.flatMap(({ cite }) => cite))],
        id,
        sources,
      ),
    ]),
    ...content.glossary.flatMap((term) => missing(term.sources, `term/${term.id}`, sources)),
    ...missing(content.asked?.map(({ id }) => id) ?? [], 'asked'),
    ...content.topics.flatMap((topic) => missing(namedBy(topic), `topic ${topic.id}`)),
  ]
}

function twice({ topics, articles, glossary, asked, sources, builds }: Content): Fault[] {
  const rows: Record<string, readonly string[]> = {
    ids: fullIds({ topics, articles, glossary, sources, builds, consoles: [] }),
    topics: topics.map(({ id }) => id),
    asked: asked?.map(({ id }) => id) ?? [],
    sources: sources.map(({ id }) => id),
    builds: builds.rows.map(({ build }) => String(build)),
  }
  return [
    ...Object.entries(rows).flatMap(([at, ids]) => repeated(ids).map((id) => fault('twice', at, id))),
    ...topics.flatMap(({ id, questions }) =>
      repeated(questions.map(({ key }) => key)).map((key) => fault('twice', `topic ${id}`, key)),
    ),
  ]
}

/** All prose in both languages, with whose it is. */
export function proseOf({ articles, topics }: Content): { at: string; blocks: Block[] }[] {
  return LANGUAGES.flatMap((language) => [
    ...articles.flatMap(({ id, text }) => [
      { at: id, blocks: text[language].lead },
      ...text[language].sections.map(({ blocks, role }) => ({ at: `${id}#${role}`, blocks })),
    ]),
    ...topics.flatMap(({ questions, verdicts }) => [
      ...questions.flatMap(({ id, why, findOut }) => [
        { at: `question/${id}`, blocks: why[language] },
        { at: `question/${id}`, blocks: findOut[language] },
      ]),
      ...verdicts.map(({ id, meaning }) => ({ at: `verdict/${id}`, blocks: meaning[language] })),
    ]),
  ])
}

function linksOf(blocks: readonly Block[]): string[] {
  return [...everyInline(blocks)].flatMap((inline) =>
    typeof inline === 'object' && 'link' in inline && !inline.to.startsWith('https://') ? [inline.to] : [],
  )
}

function citesOf(blocks: readonly Block[]): string[] {
  return [...everyInline(blocks)].flatMap((inline) =>
    typeof inline === 'object' && 'cite' in inline ? inline.cite : [],
  )
}

/** Every full id that a tree names. */
function namedBy({ refine, cleanUps, knownIssues, verdicts, examples, map }: Topic): string[] {
  return [
    ...refine.map((id) => `question/${id}`),
    ...[...cleanUps, ...verdicts.flatMap(({ advice }) => advice)].map(({ advice }) => `advice/${advice}`),
    ...[...knownIssues.flatMap((issue) => issue.verdicts), ...verdicts.flatMap(({ notHeldBy }) => notHeldBy)].map(
      (id) => `verdict/${id}`,
    ),
    ...examples.flatMap(({ verdict, advice = [] }) => [
      ...(verdict === null ? [] : [`verdict/${verdict}`]),
      ...advice.map((id) => `advice/${id}`),
    ]),
    ...map.nodes,
  ]
}
