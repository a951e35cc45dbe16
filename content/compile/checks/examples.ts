import { decide } from '#shared/decide/decide.ts'
import type { Decision } from '#shared/model/decision.ts'
import type { Example } from '#shared/model/topic.ts'
import { problem } from '../problem.ts'
import type { Check } from './check.ts'

/** Every example of a tree gives what it says. */
export const checkExamples: Check = ({ topics, builds }, places) =>
  topics.flatMap(({ topic }) =>
    topic.examples.flatMap((example) =>
      differences(example, decide(topic, example.given, builds)).map((says) =>
        problem(places.of(example), `example «${example.name}»: ${says}`),
      ),
    ),
  )

function differences({ verdict, ask, advice }: Example, decided: Decision): string[] {
  const difference = (what: string, expected: unknown, given: unknown) =>
    JSON.stringify(expected) === JSON.stringify(given)
      ? []
      : [`${what} should be ${JSON.stringify(expected)}, is ${JSON.stringify(given)}`]
  return [
    ...difference('verdict', verdict, decided.verdict),
    ...(ask === undefined ? [] : difference('ask', ask, decided.ask?.key ?? null)),
    ...(advice === undefined ? [] : difference('advice', advice, decided.advice)),
  ]
}
