import { decide } from '#shared/decide/decide.ts'
import { canStillChange, explain, type Explanation } from '#shared/decide/explain.ts'
import type { CaseFacts, CaseKey } from '#shared/model/case.ts'
import type { Decision } from '#shared/model/decision.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useApp } from '../frame/app-context.ts'

/** A case decided, with how each row stands and what could still change the outcome. */
export type Decided = { decision: Decision; explanation: Explanation; open: CaseKey[] }

/** Decides anew at each drawing; that takes microseconds. */
export function useDecision(topic: Topic, facts: CaseFacts): Decided {
  const { builds } = useApp().index.content
  return {
    decision: decide(topic, facts, builds),
    explanation: explain(topic, facts, builds),
    open: canStillChange(topic, facts, builds),
  }
}
