import type { Draft, TopicDraft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean, knownIds } from './known-ids.ts'

/** Every paragraph of a topic's source is numbered without a hole and told by content that exists. */
export const checkCoverage: Check = (draft, places) => {
  const known = knownIds(draft)
  return draft.topics.flatMap(({ coverage }) => [
    ...holes(coverage, places),
    ...unknownTellers(coverage, known, draft, places),
  ])
}

type Coverage = TopicDraft['coverage']

function holes({ paragraphs }: Coverage, places: Places): Problem[] {
  return paragraphs
    .filter(({ n }, at) => n !== (paragraphs[at - 1]?.n ?? 0) + 1)
    .map((paragraph) => problem(places.of(paragraph, 'n'), `hole in the numbering before ${paragraph.n}`))
}

function unknownTellers(
  { paragraphs, beyond = [] }: Coverage,
  known: Set<string>,
  draft: Draft,
  places: Places,
): Problem[] {
  return [...paragraphs, ...beyond].flatMap(({ by }) =>
    by.flatMap((full, at) => {
      const [id = '', role] = full.split('#')
      if (!known.has(id)) return [problem(places.of(by, at), `unknown id «${id}»${didYouMean(id, known)}`)]
      const article = draft.articles.find((one) => one.article.id === id)?.article
      const found = role === undefined || article?.text.ja.sections.some((section) => section.role === role)
      return found ? [] : [problem(places.of(by, at), `«${id}» has no section «${role}»`)]
    }),
  )
}
