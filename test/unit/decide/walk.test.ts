import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { explain } from '#shared/decide/explain.ts'
import type { CaseFacts, CaseKey, CaseValue } from '#shared/model/case.ts'
import { changed } from './arbitrary.ts'
import { builds, topic } from './topic.ts'

const EVERYTHING: Partial<Record<CaseKey, CaseValue[]>> = {
  'host.version': ['9.0.0', '8.0.3', '8.0.2', '8.0.1', '8.0', '7.0.3', ''],
  'host.build': [22380479, 23305545, 23305546, 12345678],
}

function answersTo(key: CaseKey): CaseValue[] {
  const options = topic.questions.find((question) => question.key === key)?.options ?? []
  return [...(EVERYTHING[key] ?? options.map(({ value }) => value)), 'unknown']
}

/** One way through the tree: the case at its end, and after how many answers the known issue was no longer open. */
type Way = { facts: CaseFacts; settledAfter: number }

const issue = (facts: CaseFacts) => explain(topic, facts, builds).issues.find((one) => one.issue === 'nfs3-hotadd')

/** Every way through the tree from the empty case. */
function* ways(facts: CaseFacts = {}, settledAfter = Infinity): Generator<Way> {
  const answers = Object.keys(facts).length
  const settled = Math.min(settledAfter, issue(facts)?.status === 'open' ? Infinity : answers)
  const { ask } = decide(topic, facts, builds)
  if (!ask) yield { facts, settledAfter: settled }
  else for (const value of answersTo(ask.key)) yield* ways(changed(facts, { [ask.key]: value }), settled)
}

const ALL_WAYS = [...ways()]

describe('from an empty case', () => {
  test('every verdict is come to', () => {
    const verdicts = ALL_WAYS.map(({ facts }) => decide(topic, facts, builds).verdict)
    expect(new Set(verdicts)).toEqual(new Set(topic.verdicts.map(({ id }) => id)))
  })

  test('the known issue is reached or excluded in at most six questions, the symptom included', () => {
    const needed = ALL_WAYS.map(({ settledAfter }) => settledAfter)
    expect(Math.min(...needed)).toBe(1)
    expect(Math.max(...needed)).toBe(6)
  })

  test('no way is longer than ten questions, each answered once', () => {
    expect(Math.max(...ALL_WAYS.map(({ facts }) => Object.keys(facts).length))).toBe(10)
  })

  test('who knows nothing is told so, after asking only what could decide', () => {
    let facts: CaseFacts = {}
    const asked: CaseKey[] = []
    for (let ask = decide(topic, facts, builds).ask; ask; ask = decide(topic, facts, builds).ask) {
      asked.push(ask.key)
      facts = changed(facts, { [ask.key]: 'unknown' })
    }
    expect(asked).toEqual([
      'symptom',
      'datastore.type',
      'transport.mode',
      'vm.snapshots-before-job',
      'vm.consolidation',
      'vm.orphaned-snapshots',
      'isolation.result',
    ])
    expect(decide(topic, facts, builds).verdict).toBe('undetermined')
    expect(issue(facts)?.status).toBe('cannot-tell')
  })
})
