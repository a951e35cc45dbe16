import type { CaseFacts, CaseKey } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Decision, Reason } from '#shared/model/decision.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { KnownIssue, Topic } from '#shared/model/topic.ts'
import { evaluate, missingOf, reasonsOf, type Finding, type Lookup } from './condition.ts'
import { decide } from './decide.ts'
import { onlySettled } from './known.ts'
import { holding, questionsFor, standingOf, type Standing } from './standing.ts'

/**
 * One row by its own condition. `applies`: it is met. `excluded`: facts rule it out, whatever else there is to learn.
 * `cannot-tell`: it is not met, but facts that settle nothing ("unknown", a test not run) are all that keeps it so.
 * `open`: absent facts could still bring it to apply.
 */
export type RowStatus = {
  verdict: string
  status: 'applies' | 'excluded' | 'cannot-tell' | 'open'
  because: Reason[]
  missing: CaseKey[]
}

/**
 * One known issue. `excluded`: a fact rules it out. `cannot-tell`: nothing rules it out, and too little is known to suspect it.
 * `set-aside`: a verdict that comes first stands, the issue itself was not looked into.
 */
export type IssueStatus = {
  issue: string
  status: 'confirmed' | 'suspected' | 'excluded' | 'open' | 'cannot-tell' | 'set-aside'
  because: Reason[]
  missing: CaseKey[]
}

export type Explanation = { rows: RowStatus[]; issues: IssueStatus[] }

/** How each row and each known issue stands in a case, and why. */
export function explain(topic: Topic, facts: CaseFacts, builds: BuildTable): Explanation {
  const standing = standingOf(topic, facts, builds)
  const decision = decide(topic, facts, builds)
  return {
    rows: standing.rows.map((row) => ({ verdict: row.rule.id, ...rowStatus(row, decision, standing) })),
    issues: topic.knownIssues.map((issue) => ({ issue: issue.id, ...issueStatus(issue, decision, standing) })),
  }
}

/** The absent facts, in asking order, that could still change the verdict. None once there is a verdict. */
export function canStillChange(topic: Topic, facts: CaseFacts, builds: BuildTable): CaseKey[] {
  return questionsFor(topic, holding(standingOf(topic, facts, builds))).map(({ key }) => key)
}

type Row = Standing['rows'][number]

function rowStatus({ rule, finding }: Row, decision: Decision, standing: Standing): Omit<RowStatus, 'verdict'> {
  const own = rule.when ? finding : lastRow(rule.id, decision, standing)
  if (own.is === 'open') return { status: 'open', because: [], missing: own.missing }
  const silent = own.is || !rule.when ? [] : silentReasons(rule.when, standing.look)
  if (silent.length > 0) return { status: 'cannot-tell', because: silent, missing: [] }
  return { status: own.is ? 'applies' : 'excluded', because: reasonsOf([own]), missing: [] }
}

/** The facts that settle nothing and without which the condition would be open. */
function silentReasons(when: Condition, look: Lookup): Reason[] {
  const keys = missingOf([evaluate(when, onlySettled(look))])
  return keys.flatMap((key) => {
    const looked = look(key)
    return 'value' in looked ? looked.because : []
  })
}

/** The row without a condition of its own applies only as the verdict; what brought another about excludes it. */
function lastRow(id: string, { verdict, because }: Decision, standing: Standing): Finding {
  return verdict === null ? { is: 'open', missing: holding(standing) } : { is: verdict === id, because }
}

function issueStatus(issue: KnownIssue, decision: Decision, { look, rows }: Standing): Omit<IssueStatus, 'issue'> {
  const excluding = issue.excludedBy.map((condition) => evaluate(condition, look)).filter(({ is }) => is === true)
  if (excluding.length > 0) return { status: 'excluded', because: reasonsOf(excluding), missing: [] }
  const own = rows.filter(({ rule }) => issue.verdicts.includes(rule.id))
  const reached = own.find(({ rule }) => rule.id === decision.verdict)
  if (reached) {
    const status = reached.rule.tone === 'suspected' ? 'suspected' : 'confirmed'
    return { status, because: decision.because, missing: [] }
  }
  const findings = own.map(({ finding }) => finding)
  if (findings.every(({ is }) => is === false))
    return { status: 'cannot-tell', because: reasonsOf(findings), missing: [] }
  if (decision.verdict !== null) return { status: 'set-aside', because: decision.because, missing: [] }
  return { status: 'open', because: [], missing: missingOf(findings) }
}
