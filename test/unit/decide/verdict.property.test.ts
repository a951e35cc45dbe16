import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { canStillChange } from '#shared/decide/explain.ts'
import type { CaseFacts, CaseKey, CaseValue } from '#shared/model/case.ts'
import { anyCase, asCase, changed, RUNS } from './arbitrary.ts'
import { fixOf, verdictOf } from './contract.ts'
import { builds, topic } from './topic.ts'

const decided = (facts: CaseFacts) => decide(topic, facts, builds)

describe('for every case', () => {
  test('the verdict is the contract’s', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        expect(decided(facts).verdict).toBe(verdictOf(facts))
      }),
      { numRuns: 10_000 },
    )
  })

  test('either there is a verdict, or an absent fact is asked for by its question', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict, ask } = decided(facts)
        expect(ask === null).toBe(verdict !== null)
        if (!ask) return
        expect(facts[ask.key]).toBeUndefined()
        expect(ask.question).toBe(`question/${topic.questions.find(({ key }) => key === ask.key)?.id}`)
        expect(topic.refine).not.toContain(ask.question.replace('question/', ''))
      }),
      RUNS,
    )
  })

  test('reasons are facts of the case, or the fix that follows from it, each once; a verdict has at least one', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict, because } = decided(facts)
        expect(because.length > 0).toBe(verdict !== null)
        expect(new Set(because.map(({ key }) => key)).size).toBe(because.length)
        for (const { key, value } of because) expect(value).toBe(key === 'host.nfs3-fix' ? fixOf(facts) : facts[key])
      }),
      RUNS,
    )
  })

  test('the case is left as it was, and the order of its keys says nothing', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const before = JSON.stringify(facts)
        const decision = decided(Object.freeze(facts))
        expect(JSON.stringify(facts)).toBe(before)
        expect(decided(asCase(Object.entries(facts).toReversed()))).toEqual(decision)
      }),
      RUNS,
    )
  })
})

/** Enough values to bring about every verdict from any case. */
const TRIED: Partial<Record<CaseKey, CaseValue[]>> = {
  symptom: ['stun-at-snapshot-removal', 'other'],
  'datastore.type': ['nfs3', 'vmfs'],
  'transport.mode': ['hotadd', 'nbd'],
  'host.version': ['9.0.0', '8.0.2', '7.0.3'],
  'host.build': [23305545, 23305546],
  'proxy.same-host': ['yes', 'no'],
  'vm.snapshots-before-job': ['yes', 'no'],
  'vm.consolidation': ['needed', 'not-needed'],
  'vm.orphaned-snapshots': ['yes', 'no'],
  'isolation.result': ['reproduced', 'not-reproduced'],
}
const ASKED = Object.keys(TRIED) as CaseKey[]

function* completions(facts: CaseFacts, keys: CaseKey[]): Generator<CaseFacts> {
  const [key, ...rest] = keys
  if (!key) yield facts
  else for (const value of TRIED[key] ?? []) yield* completions(changed(facts, { [key]: value }), rest)
}

/** The absent facts, without those that the contract takes for settled: by a long stun the symptom, by a told fix version and build. */
function unsettled(facts: CaseFacts): CaseKey[] {
  const standsIn = Number(facts['stun.at-removal-longest-ms']) >= 1000
  const settled = [...(standsIn ? ['symptom'] : []), ...(fixOf(facts) === null ? [] : ['host.version', 'host.build'])]
  return ASKED.filter((key) => facts[key] === undefined && !settled.includes(key))
}

/** Whether, with all else learned in some way, this one fact decides between two verdicts. */
function tips(facts: CaseFacts, key: CaseKey): boolean {
  const others = unsettled(facts).filter((other) => other !== key)
  for (const whole of completions(facts, others)) {
    const verdicts = new Set(TRIED[key]?.map((value) => verdictOf(changed(whole, { [key]: value }))))
    if (verdicts.size > 1) return true
  }
  return false
}

describe('against all that could still be learned', () => {
  test('what can still change the verdict is exactly what is listed, and the question asked is the first of it', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict, ask } = decided(facts)
        const listed = canStillChange(topic, facts, builds)
        expect(listed.length > 0).toBe(verdict === null)
        if (verdict !== null) return
        expect(new Set(listed)).toEqual(new Set(unsettled(facts).filter((key) => tips(facts, key))))
        expect(ask?.key).toBe(listed[0])
      }),
      RUNS,
    )
  })

  test('no absent fact changes a verdict; only the symptom is not waited for where four conditions speak', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict } = decided(facts)
        if (verdict === null) return
        const waived = verdict.startsWith('nfs3-hotadd') ? 'symptom' : null
        for (const key of unsettled(facts).filter((each) => each !== waived)) {
          for (const value of TRIED[key] ?? []) expect(decided(changed(facts, { [key]: value })).verdict).toBe(verdict)
        }
      }),
      RUNS,
    )
  })
})
