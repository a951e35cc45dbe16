import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { builds, topic } from './topic.ts'

describe('the examples of the tree', () => {
  test.each(topic.examples)('$name', ({ given, verdict, ask, advice }) => {
    const decision = decide(topic, given, builds)
    expect(decision).toMatchObject({ verdict, ...(ask && { ask: { key: ask } }), ...(advice && { advice }) })
  })

  test('there are at least 25, and they show every verdict', () => {
    expect(topic.examples.length).toBeGreaterThanOrEqual(25)
    expect(new Set(topic.examples.map(({ verdict }) => verdict))).toEqual(
      new Set([null, ...topic.verdicts.map(({ id }) => id)]),
    )
  })
})

describe('the example of the contract', () => {
  test('four known conditions, with the reasons in the order of the row', () => {
    const facts = {
      symptom: 'stun-at-snapshot-removal',
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'host.version': '7.0.3',
      'proxy.same-host': 'no',
    } as const
    expect(decide(topic, facts, builds)).toEqual({
      verdict: 'nfs3-hotadd',
      advice: ['use-direct-nfs', 'upgrade-esxi', 'same-host-hotadd', 'force-network-mode'],
      ask: null,
      because: [
        { key: 'datastore.type', value: 'nfs3' },
        { key: 'transport.mode', value: 'hotadd' },
        { key: 'host.nfs3-fix', value: 'not-documented' },
        { key: 'host.version', value: '7.0.3' },
        { key: 'proxy.same-host', value: 'no' },
      ],
    })
  })

  test('what could not be decided names what is unknown or was not run, not what is known', () => {
    const { because } = decide(
      topic,
      {
        symptom: 'stun-at-snapshot-removal',
        'datastore.type': 'vmfs',
        'vm.snapshots-before-job': 'no',
        'vm.consolidation': 'not-needed',
        'vm.orphaned-snapshots': 'unknown',
        'isolation.result': 'not-run',
      },
      builds,
    )
    expect(because).toEqual([
      { key: 'vm.orphaned-snapshots', value: 'unknown' },
      { key: 'isolation.result', value: 'not-run' },
    ])
  })
})
