import { problem } from '../problem.ts'
import type { Draft } from '../draft/draft.ts'
import type { Check } from './check.ts'
import { allTexts, links } from './texts.ts'

/** Every advice and note can be come to: from a verdict, a clean-up or a question, over links. */
export const checkReach: Check = (draft, places) => {
  const reached = reachable(draft)
  return draft.articles
    .filter(({ article }) => !reached.has(article.id))
    .map(({ article }) =>
      problem(
        places.of(article),
        `unreachable: neither the tree nor a link from what it reaches leads to ${article.id}`,
      ),
    )
}

function reachable(draft: Draft): Set<string> {
  const ways = waysFrom(draft)
  const reached = new Set<string>()
  const walk = (id: string) => {
    if (reached.has(id)) return
    reached.add(id)
    for (const next of ways.get(id) ?? []) walk(next)
  }
  for (const start of starts(draft)) walk(start)
  return reached
}

function starts({ topics }: Draft): string[] {
  return topics.flatMap(({ topic }) => [
    ...topic.questions.map(({ id }) => `question/${id}`),
    ...topic.verdicts.map(({ id }) => `verdict/${id}`),
    ...[...topic.cleanUps, ...topic.verdicts.flatMap(({ advice }) => advice)].map(({ advice }) => `advice/${advice}`),
  ])
}

function waysFrom(draft: Draft): Map<string, string[]> {
  const ways = new Map<string, string[]>()
  const add = (from: string, to: string[]) => ways.set(from, [...(ways.get(from) ?? []), ...to])
  for (const { owner, blocks } of allTexts(draft))
    add(
      owner,
      links(blocks).map(({ to }) => to),
    )
  for (const { article, pages } of draft.articles)
    add(
      article.id,
      Object.values(pages).flatMap(({ front }) => front.related),
    )
  return ways
}
