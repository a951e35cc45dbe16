import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import type { CaseFacts, CaseValue } from '#shared/model/case.ts'
import { anyCase, asCase, changed, RUNS } from './arbitrary.ts'
import { builds, topic } from './topic.ts'

const decided = (facts: CaseFacts) => decide(topic, facts, builds)
const isKnownIssue = (verdict: string | null) => verdict === 'nfs3-hotadd' || verdict === 'nfs3-hotadd-suspected'

/** A rule over every case. What an assertion gives back is no answer to fast-check, which takes false for a failure. */
function holds(rule: (facts: CaseFacts) => void): void {
  const property = fc.property(anyCase, (facts) => {
    rule(facts)
  })
  fc.assert(property, RUNS)
}

const CLEAN_UPS = ['remove-existing-snapshots', 'find-orphaned-snapshots', 'consolidate-disks']

/** What the contract fixes of a verdict's advice, clean-ups apart. */
const FIXED: Record<string, (rest: string[], facts: CaseFacts) => boolean> = {
  'outside-snapshot-removal': (rest) => String(rest) === 'look-elsewhere',
  'stray-snapshot': (_, facts) => cleanUps(facts).length > 0,
  'snapshot-load': (rest, facts) =>
    String(rest.filter((advice) => advice !== 'reserve-cpu' || facts['cpu.spike'] !== 'yes')) === String(GENERAL),
  'backup-specific': (rest) => rest.at(-1) === 'contact-veeam-support',
  undetermined: (rest) => rest[0] === 'run-isolation-test',
}

const GENERAL = [
  'reduce-concurrent-tasks',
  'move-or-split-disks',
  'update-builds',
  'move-to-larger-host',
  'reschedule-job',
  'redirect-snapshots',
  'contact-vmware-support',
]

function cleanUps(facts: CaseFacts): string[] {
  return [
    ...(facts['vm.snapshots-before-job'] === 'yes' ? ['remove-existing-snapshots'] : []),
    ...(facts['vm.orphaned-snapshots'] === 'yes' ? ['find-orphaned-snapshots'] : []),
    ...(facts['vm.consolidation'] === 'needed' ? ['consolidate-disks'] : []),
  ]
}

/** What a case is advised after its clean-ups. */
function measures(facts: CaseFacts): string[] {
  return decided(facts).advice.slice(cleanUps(facts).length)
}

/** A case that the known issue is not excluded in, with one of its two leading facts known to fit. */
const suspicious = fc
  .tuple(
    anyCase,
    fc.constantFrom('nfs3', 'nfs-unspecified', 'unknown'),
    fc.constantFrom('hotadd', 'unknown'),
    fc.constantFrom('no', 'unknown'),
    fc.constantFrom<CaseValue>('7.0.3', '8.0.1', '6.5.0', 'unknown', '8.0', ''),
  )
  .filter(([, type, mode]) => type !== 'unknown' || mode !== 'unknown')
  .map(([facts, type, mode, same, version]) =>
    changed(facts, {
      symptom: facts.symptom === 'unknown' ? 'unknown' : 'stun-at-snapshot-removal',
      'datastore.type': type,
      'transport.mode': mode,
      'proxy.same-host': same,
      'host.version': version,
      'host.build': undefined,
    }),
  )

describe('the known issue', () => {
  test('is cleared by no isolation test', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.constantFrom('reproduced', 'not-reproduced', 'not-run', 'unknown', undefined),
        (facts, result) => {
          const other = changed(facts, { 'isolation.result': result })
          expect(isKnownIssue(decided(other).verdict)).toBe(isKnownIssue(decided(facts).verdict))
        },
      ),
      RUNS,
    )
  })

  test.each([
    { 'datastore.type': 'nfs41' },
    { 'datastore.type': 'vmfs' },
    { 'datastore.type': 'vsan' },
    { 'datastore.type': 'vvol' },
    { 'transport.mode': 'direct-san' },
    { 'transport.mode': 'direct-nfs' },
    { 'transport.mode': 'nbd' },
    { 'transport.mode': 'nbdssl' },
    { 'proxy.same-host': 'yes' },
    { 'host.nfs3-fix': 'fixed', 'host.version': undefined, 'host.build': undefined },
    { 'host.version': '8.0.3', 'host.nfs3-fix': undefined },
  ])('is excluded by %o whatever else is known', (excluding) => {
    holds((facts) => expect(isKnownIssue(decided(changed(facts, excluding)).verdict)).toBe(false))
  })

  test('is excluded by nothing else', () => {
    fc.assert(
      fc.property(suspicious, (facts) => {
        expect(isKnownIssue(decided(facts).verdict)).toBe(true)
      }),
      RUNS,
    )
  })

  test('stays at least suspected when one of its facts turns out to be unknown', () => {
    fc.assert(
      fc.property(
        suspicious,
        fc.constantFrom('proxy.same-host', 'host.version', 'datastore.type', 'transport.mode'),
        (facts, key) => {
          const less = changed(facts, { [key]: 'unknown' })
          if (less['datastore.type'] === 'unknown' && less['transport.mode'] === 'unknown') return
          expect(isKnownIssue(decided(less).verdict)).toBe(true)
        },
      ),
      RUNS,
    )
  })

  test('gets Direct NFS and the upgrade before the workarounds, and what is not possible is left out', () => {
    fc.assert(
      fc.property(suspicious, (facts) => {
        expect(measures(facts)).toEqual([
          ...(facts['direct-nfs.possible'] === 'no' ? [] : ['use-direct-nfs']),
          'upgrade-esxi',
          ...(facts['proxy-per-host.possible'] === 'no' ? [] : ['same-host-hotadd']),
          'force-network-mode',
        ])
      }),
      RUNS,
    )
  })
})

describe('the advice', () => {
  test('begins with the clean-ups that are right, whatever the verdict, and is nothing else without one', () => {
    holds((facts) => {
      const { verdict, advice } = decided(facts)
      const first = cleanUps(facts)
      expect(new Set(advice.slice(0, first.length))).toEqual(new Set(first))
      expect(advice.slice(first.length).filter((each) => CLEAN_UPS.includes(each))).toEqual([])
      expect(verdict !== null || advice.length === first.length).toBe(true)
    })
  })

  test('names each page once', () => {
    holds((facts) => {
      const { advice } = decided(facts)
      expect(new Set(advice).size).toBe(advice.length)
    })
  })

  test('of a verdict is what the contract fixes', () => {
    holds((facts) => {
      const rest = measures(facts)
      const kept = FIXED[decided(facts).verdict ?? '']?.(rest, facts) ?? true
      expect(kept ? [] : rest).toEqual([])
    })
  })

  test('has a CPU reservation wherever general measures are given to a VM whose CPU demand jumps, and only there', () => {
    holds((facts) => {
      const rest = measures(facts)
      const general = rest.includes('reduce-concurrent-tasks')
      expect(rest.includes('reserve-cpu')).toBe(general && facts['cpu.spike'] === 'yes')
    })
  })

  test('never changes the verdict: the refining answers only sharpen it', () => {
    holds((facts) => {
      const refining = topic.questions.filter(
        ({ id, key }) => topic.refine.includes(id) && key !== 'stun.at-removal-longest-ms',
      )
      const without = changed(facts, Object.fromEntries(refining.map(({ key }) => [key, undefined])))
      expect(decided(without).verdict).toBe(decided(facts).verdict)
      expect(decided(without).ask).toEqual(decided(facts).ask)
    })
  })
})

test('a known stun of a second or more stands in for an absent symptom, not for another one', () => {
  holds((facts) => {
    const long = changed(facts, { symptom: undefined, 'stun.at-removal-longest-ms': 1000 })
    const said = changed(facts, { symptom: 'stun-at-snapshot-removal', 'stun.at-removal-longest-ms': 1000 })
    expect(decided(long).verdict).toBe(decided(said).verdict)
    expect(decided(changed(long, { symptom: 'other' })).verdict).toBe('outside-snapshot-removal')
  })
  const short = asCase([['stun.at-removal-longest-ms', 999.9]])
  expect(decided(short).ask?.key).toBe('symptom')
})
