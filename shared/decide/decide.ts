import type { CaseFacts } from '#shared/model/case.ts'
import type { Decision } from '#shared/model/decision.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { AdviceRule, Topic } from '#shared/model/topic.ts'
import { evaluate, reasonsOf, type Lookup } from './condition.ts'
import { holding, questionsFor, standingOf } from './standing.ts'

/**
 * Decides a case: the first row that applies gives verdict, advice and reasons, unless an absent fact
 * could bring a row above it to apply; then the verdict is null and that fact is asked for.
 * Clean-ups are advised as soon as they are right, whatever the verdict.
 */
export function decide(topic: Topic, facts: CaseFacts, builds: BuildTable): Decision {
  const standing = standingOf(topic, facts, builds)
  const held = holding(standing)
  const row = held.length === 0 ? standing.rows[standing.first] : undefined
  const [question] = questionsFor(topic, held)
  return {
    verdict: row?.rule.id ?? null,
    advice: adviceOf([...topic.cleanUps, ...(row?.rule.advice ?? [])], standing.look),
    ask: question ? { key: question.key, question: `question/${question.id}` } : null,
    because: row ? reasonsOf([row.finding]) : [],
  }
}

/** `when` has to be true, `unless` only not true: what is not known to be impossible is advised. */
function adviceOf(rules: readonly AdviceRule[], look: Lookup): string[] {
  const fitting = rules.filter(
    ({ when, unless }) =>
      (!when || evaluate(when, look).is === true) && !(unless && evaluate(unless, look).is === true),
  )
  return [...new Set(fitting.map(({ advice }) => advice))]
}
