import { keysOf } from '#shared/decide/keys-of.ts'
import type { CaseKey } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Topic } from '#shared/model/topic.ts'
import { problem } from '../problem.ts'
import type { Check } from './check.ts'

/** Told by version and build, never asked for. */
const INFERRED: CaseKey[] = ['host.nfs3-fix']

/** Every key that a row or a rule looks at is asked for by a question of its tree. (A stand-in may rest on a fact from a log.) */
export const checkAskedKeys: Check = ({ topics }, places) =>
  topics.flatMap(({ topic }) => {
    const asked = [...INFERRED, ...topic.questions.map(({ key }) => key)]
    return conditionsOf(topic).flatMap(({ of, field, condition }) =>
      [...new Set(keysOf(condition))]
        .filter((key) => !asked.includes(key))
        .map((key) => problem(places.of(of, field), `uncovered key: no question of this tree asks for «${key}»`)),
    )
  })

/** The conditions of a tree, each with the row or rule and the field in which it stands. */
function conditionsOf({
  cleanUps,
  knownIssues,
  verdicts,
}: Topic): { of: object; field: string; condition: Condition }[] {
  const rules = [...cleanUps, ...verdicts.flatMap(({ advice }) => advice)]
  return [
    ...[...verdicts, ...rules].flatMap((of) => (of.when ? [{ of, field: 'when', condition: of.when }] : [])),
    ...rules.flatMap((of) => (of.unless ? [{ of, field: 'unless', condition: of.unless }] : [])),
    ...knownIssues.flatMap((of) => of.excludedBy.map((condition) => ({ of, field: 'excludedBy', condition }))),
  ]
}
