import type { AdviceRule, KnownIssue, Question, StandIn, Topic, VerdictRule } from '#shared/model/topic.ts'
import type { Findings } from '../places.ts'
import type { WrittenAdviceRule, WrittenKnownIssue, WrittenTree, WrittenVerdict } from '../schema/tree.ts'
import { toCondition } from './condition.ts'
import { prose } from './prose.ts'

/** A tree file as the pack has it, its questions put in; a question that has no file is left out here and told by the checks. */
export function toTopic(id: string, tree: WrittenTree, asked: Question[], found: Findings): Topic {
  const verdict = (row: WrittenVerdict) => toVerdict(row, found)
  return found.places.same(
    {
      id,
      title: tree.title,
      summary: tree.summary,
      questions: inOrder([...tree.questions, ...(tree.refine ?? [])], asked),
      refine: tree.refine ?? [],
      standIns: (tree.standIns ?? []).map((row): StandIn =>
        found.places.same({ ...row, when: toCondition(row.when) }, row),
      ),
      cleanUps: (tree.cleanUps ?? []).map((rule) => toAdviceRule(rule, found)),
      knownIssues: (tree.knownIssues ?? []).map((row) => toKnownIssue(row, found)),
      verdicts: tree.verdicts.map(verdict),
      examples: tree.examples ?? [],
      map: { nodes: [], edges: [] },
    },
    tree,
  )
}

function inOrder(ids: string[], asked: Question[]): Question[] {
  return [...new Set(ids)].flatMap((id) => asked.find((question) => question.id === id) ?? [])
}

function toVerdict(row: WrittenVerdict, found: Findings): VerdictRule {
  const { id, tone, title, when, notHeldBy = [] } = row
  const meaning = prose(row.meaning, found)
  const advice = row.advice.map((rule) => toAdviceRule(rule, found))
  return found.places.same(
    { id, tone, title, meaning, ...(when && { when: toCondition(when) }), notHeldBy, advice },
    row,
  )
}

function toAdviceRule(rule: WrittenAdviceRule, found: Findings): AdviceRule {
  const { advice, when, unless } = rule
  return found.places.same(
    { advice, ...(when && { when: toCondition(when) }), ...(unless && { unless: toCondition(unless) }) },
    rule,
  )
}

function toKnownIssue(row: WrittenKnownIssue, found: Findings): KnownIssue {
  return found.places.same({ ...row, excludedBy: row.excludedBy.map(toCondition) }, row)
}
