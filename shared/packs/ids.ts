import type { Content } from '#shared/model/pack.ts'

/** Every full id that content can point to, as often as it stands. */
export function fullIds({ topics, articles, glossary }: Content): string[] {
  return [
    ...articles.map(({ id }) => id),
    ...topics.flatMap(({ questions }) => questions.map(({ id }) => `question/${id}`)),
    ...topics.flatMap(({ verdicts }) => verdicts.map(({ id }) => `verdict/${id}`)),
    ...glossary.map(({ id }) => `term/${id}`),
  ]
}

/** What stands in a list more than once. */
export function repeated(ids: readonly string[]): string[] {
  const before = new Set<string>()
  return ids.filter((id) => before.has(id) || !before.add(id))
}
