import type { Content } from '#shared/model/pack.ts'

/** What two contents both have under one id, but not the same: pages, questions, outcomes, topics. Terms and sources may differ. */
export function collisions(one: Content, other: Content): string[] {
  const before = new Map(namedParts(one))
  return namedParts(other).flatMap(([id, part]) => {
    const same = before.get(id)
    return same === undefined || JSON.stringify(same) === JSON.stringify(part) ? [] : [id]
  })
}

function namedParts({ articles, topics }: Content): [id: string, part: unknown][] {
  return [
    ...topics.map((topic): [string, unknown] => [`topic ${topic.id}`, topic]),
    ...articles.map((article): [string, unknown] => [article.id, article]),
    ...topics.flatMap(({ questions }) => questions.map((one): [string, unknown] => [`question/${one.id}`, one])),
    ...topics.flatMap(({ verdicts }) => verdicts.map((one): [string, unknown] => [`verdict/${one.id}`, one])),
  ]
}
