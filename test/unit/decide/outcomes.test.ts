import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { canStillChange } from '#shared/decide/explain.ts'
import { settlesNothing } from '#shared/decide/known.ts'
import { Outcomes } from '#shared/decide/outcomes.ts'
import { anyCase, changed } from './arbitrary.ts'
import { builds, topic } from './topic.ts'

const outcomes = new Outcomes(topic, builds)

it('the empty case can come to every verdict that facts bring about', () => {
  const brought = topic.verdicts
    .map(({ id }) => id)
    .filter((id) => !['nfs3-hotadd-suspected', 'undetermined'].includes(id))
  expect([...outcomes.of({})].toSorted()).toEqual(brought.toSorted())
})

it('nothing is left to settle once the known issue is confirmed', () => {
  const facts = {
    'datastore.type': 'nfs3',
    'transport.mode': 'hotadd',
    'proxy.same-host': 'no',
    'host.version': '7.0.3',
  } as const
  expect([[...outcomes.of(facts)], outcomes.settling(facts)]).toEqual([['nfs3-hotadd'], []])
})

it('what is "unknown" can still be looked up', () => {
  const facts = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3', 'transport.mode': 'unknown' } as const
  expect(outcomes.settling(facts).map(({ key }) => key)).toContain('transport.mode')
})

it('a verdict of facts that settle is among the outcomes, and every key that is open has a share', () => {
  fc.assert(
    fc.property(anyCase, (any) => {
      // Nobody is asked for the fix itself: it follows from version and build.
      const facts = changed(any, { 'host.nfs3-fix': undefined })
      const { verdict } = decide(topic, facts, builds)
      const settling = outcomes.settling(facts)
      const keys = settling.map(({ key }) => key)
      expect(canStillChange(topic, facts, builds).filter((key) => !keys.includes(key))).toEqual([])
      expect(settling.filter(({ settles }) => !(settles >= 0 && settles <= 1))).toEqual([])
      const isSettled = verdict !== null && !Object.values(facts).some(settlesNothing)
      expect(isSettled ? [...outcomes.of(facts)] : [verdict]).toEqual([verdict])
    }),
    { numRuns: 400 },
  )
})
