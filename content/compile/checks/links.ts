import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean, knownIds } from './known-ids.ts'
import { allTexts, links } from './texts.ts'

/** A link in prose and an entry of `related` lead somewhere: to known content, or outside by https. */
export const checkLinks: Check = (draft, places) => {
  const known = knownIds(draft)
  const inProse = allTexts(draft).flatMap(({ blocks }) =>
    links(blocks)
      .filter(({ to }) => !to.startsWith('https://') && !known.has(to))
      .map((link) => problem(places.of(link), fault(link.to, known))),
  )
  return [
    ...inProse,
    ...draft.articles.flatMap(({ pages, article }) =>
      Object.values(pages).flatMap(({ front }) =>
        relatedFaults(article.id, front.related, known, (at) => places.of(front.related, at)),
      ),
    ),
  ]
}

function fault(to: string, known: Set<string>): string {
  return /^(advice|note|question|verdict|term)\//.test(to)
    ? `link to nowhere: «${to}»${didYouMean(to, known)}`
    : `link «${to}»: inside it is advice/x, note/x, question/x, verdict/x or term/x, outside https://`
}

function relatedFaults(
  owner: string,
  related: string[],
  known: Set<string>,
  place: (at: number) => { file: string; line: number },
): Problem[] {
  return related.flatMap((id, at) => {
    if (!known.has(id)) return [problem(place(at), `related to nowhere: «${id}»${didYouMean(id, known)}`)]
    if (id === owner) return [problem(place(at), 'an article is not related to itself')]
    return related.indexOf(id) < at ? [problem(place(at), `«${id}» stands twice in related`)] : []
  })
}
