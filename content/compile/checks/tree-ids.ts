import type { AdviceRule } from '#shared/model/topic.ts'
import type { TopicDraft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean, knownIds } from './known-ids.ts'

/** Every question, advice and verdict that a tree names exists, and only its last row goes without a condition. */
export const checkTreeIds: Check = (draft, places) => {
  const known = knownIds(draft)
  return draft.topics.flatMap((topic) => [
    ...lists(topic, known, places),
    ...rules(topic, known, places),
    ...lastRow(topic, places),
  ])
}

function lists({ tree, topic }: TopicDraft, known: Set<string>, places: Places): Problem[] {
  const named = (kind: string, ids: readonly string[]) => unknownIds(kind, ids, known, places)
  return [
    ...named('question', tree.questions),
    ...named('question', tree.refine ?? []),
    ...tree.verdicts.flatMap(({ notHeldBy }) => named('verdict', notHeldBy ?? [])),
    ...(tree.knownIssues ?? []).flatMap(({ verdicts }) => named('verdict', verdicts)),
    ...topic.examples.flatMap((example) => [
      ...named('advice', example.advice ?? []),
      ...(example.verdict === null || known.has(`verdict/${example.verdict}`)
        ? []
        : [problem(places.of(example, 'verdict'), unknownSays('verdict', example.verdict, known))]),
    ]),
  ]
}

function rules({ topic }: TopicDraft, known: Set<string>, places: Places): Problem[] {
  const all: AdviceRule[] = [...topic.cleanUps, ...topic.verdicts.flatMap(({ advice }) => advice)]
  return all
    .filter(({ advice }) => !known.has(`advice/${advice}`))
    .map((rule) => problem(places.of(rule, 'advice'), unknownSays('advice', rule.advice, known)))
}

function lastRow({ topic }: TopicDraft, places: Places): Problem[] {
  return topic.verdicts.flatMap((row, at) => {
    const last = at === topic.verdicts.length - 1
    if (last && row.when)
      return [problem(places.of(row, 'when'), 'the last row applies when no other does: it has no condition')]
    return last || row.when ? [] : [problem(places.of(row), 'only the last row goes without a condition')]
  })
}

function unknownIds(kind: string, ids: readonly string[], known: Set<string>, places: Places): Problem[] {
  return ids.flatMap((id, at) =>
    known.has(`${kind}/${id}`) ? [] : [problem(places.of(ids, at), unknownSays(kind, id, known))],
  )
}

function unknownSays(kind: string, id: string, known: Set<string>): string {
  const ofKind = [...known].filter((full) => full.startsWith(`${kind}/`)).map((full) => full.slice(kind.length + 1))
  return `unknown ${kind} «${id}»${didYouMean(id, ofKind)}`
}
