import type { CaseFacts, CaseKey } from '#shared/model/case.ts'
import type { Reason } from '#shared/model/decision.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Question, Topic, VerdictRule } from '#shared/model/topic.ts'
import { evaluate, missingOf, reasonsOf, type Finding, type Lookup } from './condition.ts'
import { lookupIn, settlesNothing } from './known.ts'

/** Where a case stands: each row of the tree with its finding, and the first row that applies. */
export type Standing = { look: Lookup; rows: { rule: VerdictRule; finding: Finding }[]; first: number }

/** Holds a case against every row. The last row applies where no other does. */
export function standingOf(topic: Topic, facts: CaseFacts, builds: BuildTable): Standing {
  const look = lookupIn(topic, facts, builds)
  const rows: Standing['rows'] = []
  for (const rule of topic.verdicts) {
    const above = rows.map(({ finding }) => finding)
    rows.push({ rule, finding: rule.when ? evaluate(rule.when, look) : { is: true, because: leftOver(above) } })
  }
  return { look, rows, first: rows.findIndex(({ finding }) => finding.is === true) }
}

/** Why no row applied: the facts that settle nothing, or where there are none, all facts that speak against the rows. */
function leftOver(findings: Finding[]): Reason[] {
  const against = reasonsOf(findings)
  const silent = against.filter(({ value }) => settlesNothing(value))
  return silent.length > 0 ? silent : against
}

/** The absent keys of the open rows above the first that applies, as far as they hold it back. */
export function holding({ rows, first }: Standing): CaseKey[] {
  const notHeldBy = rows[first]?.rule.notHeldBy ?? []
  const above = rows.slice(0, first).filter(({ rule }) => !notHeldBy.includes(rule.id))
  return missingOf(above.map(({ finding }) => finding))
}

/** The questions that ask for these keys, in asking order; never one that only sharpens the advice. */
export function questionsFor(topic: Topic, keys: readonly CaseKey[]): Question[] {
  return topic.questions.filter(({ id, key }) => keys.includes(key) && !topic.refine.includes(id))
}
