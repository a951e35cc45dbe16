import type { Bilingual } from '#shared/model/language.ts'
import type { Page } from '../draft/draft.ts'
import { OURS } from '../markdown/citation.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean } from './known-ids.ts'
import { allTexts, citations } from './texts.ts'

/** Every cited id is in the table of sources, and an article's front matter lists exactly what its text cites. */
export const checkSources: Check = (draft, places) => {
  const known = new Set(draft.sources.map(({ id }) => id))
  const unknown = (id: string, at: { file: string; line: number }) =>
    id === OURS || known.has(id)
      ? []
      : [problem(at, `unknown source «${id}»${didYouMean(id, known)}; known are in content/tables/sources.yaml`)]
  return [
    ...allTexts(draft).flatMap(({ blocks, section }) => [
      ...(section?.cite ?? []).flatMap((id) => unknown(id, places.of(section ?? blocks))),
      ...citations(blocks).flatMap((mark) => mark.cite.flatMap((id) => unknown(id, places.of(mark)))),
    ]),
    ...draft.glossary.flatMap(({ sources }) => sources.flatMap((id, at) => unknown(id, places.of(sources, at)))),
    ...draft.topics.flatMap(({ coverage }) => unknown(coverage.source, places.of(coverage, 'source'))),
    ...draft.articles.flatMap(({ pages }) => listedAndCited(pages, places)),
  ]
}

function listedAndCited(pages: Bilingual<Page>, places: Places): Problem[] {
  return Object.values(pages).flatMap(({ front, text }) => {
    const inSections = text.sections.flatMap(({ cite, blocks }) => [
      ...cite,
      ...citations(blocks).flatMap((mark) => mark.cite),
    ])
    const cited = new Set(
      [...citations(text.lead).flatMap((mark) => mark.cite), ...inSections].filter((id) => id !== OURS),
    )
    const at = places.of(front, 'sources')
    return [
      ...front.sources
        .filter((id) => !cited.has(id))
        .map((id) => problem(at, `source «${id}» is listed, but the text never cites it`)),
      ...[...cited]
        .filter((id) => !front.sources.includes(id))
        .map((id) => problem(at, `source «${id}» is cited, but not listed`)),
    ]
  })
}
