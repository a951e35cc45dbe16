import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** An id means one thing. */
export const checkDuplicates: Check = (draft, places) => {
  const twice = <T extends object>(rows: readonly T[], what: string, idOf: (row: T) => string) =>
    repeated(rows, what, idOf, places)
  const asked = draft.topics.flatMap((topic) => topic.asked)
  return [
    ...twice(draft.glossary, 'glossary entry', ({ id }) => id),
    ...twice(draft.asked, 'row of phrases', ({ id }) => id),
    ...twice(draft.sources, 'source', ({ id }) => id),
    ...twice(
      draft.articles.map(({ article }) => article),
      'article',
      ({ id }) => id,
    ),
    ...twice(asked, 'question', ({ id }) => id),
    ...draft.topics.flatMap((topic) => twice(topic.asked, 'question for the key', ({ key }) => key)),
    ...twice(
      draft.topics.flatMap(({ topic }) => topic.verdicts),
      'verdict',
      ({ id }) => id,
    ),
    ...twice(
      draft.topics.flatMap(({ topic }) => topic.knownIssues),
      'known issue',
      ({ id }) => id,
    ),
    ...asked.flatMap(({ options }) => twice(options, 'option', ({ value }) => String(value))),
    ...draft.topics.flatMap(({ topic }) => twice(topic.examples, 'example', ({ name }) => name)),
    ...draft.consoles.flatMap(({ vocabulary }) => twice(vocabulary, 'label', ({ id }) => id)),
    ...draft.topics.flatMap(({ tree }) => [
      ...namedTwice(tree.questions, places),
      ...namedTwice(tree.refine ?? [], places),
    ]),
  ]
}

function repeated<T extends object>(
  rows: readonly T[],
  what: string,
  idOf: (row: T) => string,
  places: Places,
): Problem[] {
  const first = new Map<string, T>()
  return rows.flatMap((row) => {
    const before = first.get(idOf(row))
    if (!before) {
      first.set(idOf(row), row)
      return []
    }
    const { file, line } = places.of(before)
    return [problem(places.of(row), `duplicate ${what} «${idOf(row)}», also in ${file}:${line}`)]
  })
}

function namedTwice(ids: readonly string[], places: Places): Problem[] {
  return ids.flatMap((id, at) =>
    ids.indexOf(id) < at ? [problem(places.of(ids, at), `«${id}» stands twice in this list`)] : [],
  )
}
