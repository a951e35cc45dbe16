import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { canStillChange, explain } from '#shared/decide/explain.ts'
import type { CaseFacts, CaseValue } from '#shared/model/case.ts'
import { anyCase, RUNS } from './arbitrary.ts'
import { builds, topic } from './topic.ts'

const row = (facts: CaseFacts, id: string) => explain(topic, facts, builds).rows.find(({ verdict }) => verdict === id)
const issue = (facts: CaseFacts) => explain(topic, facts, builds).issues[0]

const SILENT: CaseValue[] = ['unknown', 'not-run', 'cannot-tell', 'nfs-unspecified']

const FOUR = {
  symptom: 'stun-at-snapshot-removal',
  'datastore.type': 'nfs3',
  'transport.mode': 'hotadd',
  'host.version': '7.0.3',
  'proxy.same-host': 'no',
} as const

describe('a row', () => {
  test('is open by absent facts, excluded by known ones', () => {
    const facts = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'vmfs' } as const
    expect(row({}, 'nfs3-hotadd')).toMatchObject({ status: 'open' })
    expect(row(facts, 'nfs3-hotadd')).toEqual({
      verdict: 'nfs3-hotadd',
      status: 'excluded',
      because: [{ key: 'datastore.type', value: 'vmfs' }],
      missing: [],
    })
    expect(row(facts, 'stray-snapshot')?.missing).toEqual([
      'vm.snapshots-before-job',
      'vm.orphaned-snapshots',
      'vm.consolidation',
    ])
  })

  test('is never called excluded by what is merely unknown', () => {
    expect(row({ ...FOUR, 'transport.mode': 'unknown' }, 'nfs3-hotadd')).toMatchObject({
      status: 'cannot-tell',
      because: [{ key: 'transport.mode', value: 'unknown' }],
    })
    expect(row({ ...FOUR, 'host.version': 'unknown' }, 'nfs3-hotadd')).toMatchObject({
      status: 'cannot-tell',
      because: [
        { key: 'host.nfs3-fix', value: 'cannot-tell' },
        { key: 'host.version', value: 'unknown' },
      ],
    })
    expect(row({ 'isolation.result': 'not-run' }, 'snapshot-load')).toMatchObject({ status: 'cannot-tell' })
    expect(row({ 'isolation.result': 'not-reproduced' }, 'snapshot-load')).toMatchObject({ status: 'excluded' })
    fc.assert(
      fc.property(anyCase, (facts) => {
        const rows = explain(topic, facts, builds).rows.slice(0, -1)
        const excluded = rows.filter(({ status }) => status === 'excluded')
        expect(excluded.filter(({ because }) => because.every(({ value }) => SILENT.includes(value)))).toEqual([])
      }),
      RUNS,
    )
  })

  test('applies if it is the verdict, and the last one only then', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict } = decide(topic, facts, builds)
        const { rows } = explain(topic, facts, builds)
        const reached = rows.filter((each) => each.verdict === verdict)
        expect(reached.map(({ status }) => status)).toEqual(verdict === null ? [] : ['applies'])
        const last = verdict === null ? 'open' : verdict === 'undetermined' ? 'applies' : 'excluded'
        expect(rows.at(-1)?.status).toBe(last)
      }),
      RUNS,
    )
  })
})

describe('the known issue', () => {
  test('is confirmed, suspected, excluded, open, set aside or cannot be told', () => {
    expect(issue(FOUR)?.status).toBe('confirmed')
    expect(issue({ ...FOUR, 'proxy.same-host': 'unknown' })?.status).toBe('suspected')
    expect(issue({ ...FOUR, 'proxy.same-host': 'yes' })).toMatchObject({
      status: 'excluded',
      because: [{ key: 'proxy.same-host', value: 'yes' }],
    })
    expect(issue({ 'datastore.type': 'nfs3' })).toMatchObject({
      status: 'open',
      missing: ['transport.mode', 'host.version', 'host.build', 'proxy.same-host'],
    })
    expect(issue({ ...FOUR, symptom: 'other' })).toMatchObject({
      status: 'set-aside',
      because: [{ key: 'symptom', value: 'other' }],
    })
    expect(issue({ 'datastore.type': 'unknown', 'transport.mode': 'unknown' })?.status).toBe('cannot-tell')
  })

  test('is told as the verdict tells it', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict } = decide(topic, facts, builds)
        const status = issue(facts)?.status
        expect(status === 'confirmed').toBe(verdict === 'nfs3-hotadd')
        expect(status === 'suspected').toBe(verdict === 'nfs3-hotadd-suspected')
        expect(status !== 'open' || verdict === null).toBe(true)
      }),
      RUNS,
    )
  })
})

test('what can still change shrinks as the walk goes on', () => {
  expect(canStillChange(topic, {}, builds)).toEqual([
    'symptom',
    'datastore.type',
    'transport.mode',
    'host.version',
    'host.build',
    'proxy.same-host',
    'vm.snapshots-before-job',
    'vm.consolidation',
    'vm.orphaned-snapshots',
    'isolation.result',
  ])
  const vmfs = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'vmfs' } as const
  expect(canStillChange(topic, vmfs, builds)).toHaveLength(4)
  expect(canStillChange(topic, { ...vmfs, 'vm.consolidation': 'needed' }, builds)).toEqual([])
})
