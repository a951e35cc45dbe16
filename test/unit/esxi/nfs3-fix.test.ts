import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownFix, nfs3Fix } from '#shared/esxi/nfs3-fix.ts'
import { changed } from '../decide/arbitrary.ts'
import { derivedFix } from '../decide/contract.ts'
import { builds } from '../decide/topic.ts'

const ASK_VERSION = { ask: 'host.version' }
const ASK_BUILD = { ask: 'host.build' }

describe('the build rule', () => {
  test.each([
    ['9.0.0', undefined, 'fixed'],
    ['9.1', 1, 'fixed'],
    ['9.0.0.0100', 'unknown', 'fixed'],
    ['8.0.3', undefined, 'fixed'],
    ['8.0.3.1', 'unknown', 'fixed'],
    ['8.0.2', 23305546, 'fixed'],
    ['8.0.2', 24585300, 'fixed'],
    ['8.0.2', 23305545, 'not-documented'],
    ['8.0.2', 22380479, 'not-documented'],
    ['8.0.2', 0, 'not-documented'],
    ['8.0.2.0', 23305546, 'fixed'],
    ['8.0.2', undefined, ASK_BUILD],
    ['8.0.2', 'unknown', 'cannot-tell'],
    ['8.0.1', 24569005, 'not-documented'],
    ['8.0.0', 24569005, 'not-documented'],
    ['7.0.3', 23794027, 'not-documented'],
    ['7.0', undefined, 'not-documented'],
    ['6.7.0', 'unknown', 'not-documented'],
    ['5.5.0', undefined, 'not-documented'],
    [undefined, 23305546, 'fixed'],
    [undefined, 23305545, 'not-documented'],
    [undefined, 22380479, 'not-documented'],
    [undefined, 23794027, 'not-documented'],
    [undefined, 24755229, 'fixed'],
    [undefined, 24022510, 'fixed'],
    [undefined, 12345678, ASK_VERSION],
    [undefined, undefined, ASK_VERSION],
    [undefined, 'unknown', ASK_VERSION],
    ['unknown', 23305546, 'fixed'],
    ['unknown', 23305545, 'not-documented'],
    ['unknown', 12345678, 'cannot-tell'],
    ['unknown', undefined, 'cannot-tell'],
    ['unknown', 'unknown', 'cannot-tell'],
  ] as const)('%s, build %s', (version, build, answer) => {
    expect(nfs3Fix(version, build, builds)).toEqual(answer)
  })

  test.each([
    '',
    'abc',
    '8',
    '8.0',
    '8.0.4',
    '8.0.20',
    '8.0.02',
    '8.1.2',
    '10.0',
    '90.0.0',
    '9',
    '9.',
    '9.x',
    '7',
    '7.x',
    '7.0.3.1.1',
    '8.0 U2b',
    ' 8.0.3',
    '8.0.3 ',
    '8.0.3\n',
    '８.0.3',
    '9.٠',
    '-9.0',
    '9.0.0-1',
    '9.0e1',
  ])('a version that is no version cannot be told: %j', (version) => {
    expect(nfs3Fix(version, 23305546, builds)).toBe('cannot-tell')
    expect(nfs3Fix(version, undefined, builds)).toBe('cannot-tell')
  })

  test('answers as the contract does for any version and build', () => {
    const part = fc.oneof(
      fc.constantFrom('5', '6', '7', '8', '9', '0', '1', '2', '3', '4', '10', '', 'x'),
      fc.nat({ max: 99 }).map(String),
    )
    const version = fc.oneof(
      fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('.')),
      fc.constantFrom(undefined, 'unknown' as const, '8.0.2'),
    )
    const build = fc.oneof(
      fc.constantFrom(undefined, 'unknown' as const, ...builds.rows.map((row) => row.build)),
      fc.integer({ min: 23305540, max: 23305550 }),
    )
    fc.assert(
      fc.property(version, build, (v, b) => {
        const answer = nfs3Fix(v, b, builds)
        expect(typeof answer === 'string' ? answer : null).toBe(derivedFix(v, b))
      }),
      { numRuns: 10_000 },
    )
  })

  test('takes no time over a hostile version', () => {
    const started = performance.now()
    nfs3Fix(`9${'.1'.repeat(500_000)}`, undefined, builds)
    nfs3Fix(`9.${'1'.repeat(1_000_000)}x`, undefined, builds)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a stated fix and a derived one', () => {
  const value = (facts: Parameters<typeof knownFix>[0]) => {
    const fix = knownFix(facts, builds)
    return 'value' in fix ? fix.value : fix.missing
  }

  test('of two answers the less favourable stands', () => {
    expect(value({ 'host.nfs3-fix': 'fixed', 'host.version': '7.0.3' })).toBe('not-documented')
    expect(value({ 'host.nfs3-fix': 'fixed', 'host.version': 'abc' })).toBe('cannot-tell')
    expect(value({ 'host.nfs3-fix': 'cannot-tell', 'host.version': '9.0.0' })).toBe('cannot-tell')
    expect(value({ 'host.nfs3-fix': 'not-documented', 'host.version': '9.0.0' })).toBe('not-documented')
    expect(value({ 'host.nfs3-fix': 'fixed', 'host.version': '9.0.0' })).toBe('fixed')
  })

  test('a stated one stands where nothing can be derived yet', () => {
    expect(value({ 'host.nfs3-fix': 'fixed' })).toBe('fixed')
    expect(value({ 'host.nfs3-fix': 'not-documented', 'host.version': '8.0.2' })).toBe('not-documented')
  })

  test('a stated "unknown" gives way, or closes the matter', () => {
    expect(value({ 'host.nfs3-fix': 'unknown', 'host.version': '9.0.0' })).toBe('fixed')
    expect(value({ 'host.nfs3-fix': 'unknown' })).toBe('unknown')
    expect(value({ 'host.nfs3-fix': 'unknown', 'host.version': '8.0.2' })).toBe('unknown')
  })

  test('names what it was derived from, and only that', () => {
    const from = (facts: Parameters<typeof knownFix>[0]) => {
      const fix = knownFix(facts, builds)
      return 'value' in fix ? fix.from.map(({ key }) => key) : null
    }
    const both = { 'host.version': '8.0.2', 'host.build': 23305546 }
    expect(from(both)).toEqual(['host.version', 'host.build'])
    expect(from(changed(both, { 'host.version': '7.0.3' }))).toEqual(['host.version'])
    expect(from(changed(both, { 'host.version': 'unknown' }))).toEqual(['host.build'])
    expect(from(changed(both, { 'host.version': undefined }))).toEqual(['host.build'])
    expect(from(changed(both, { 'host.nfs3-fix': 'not-documented' }))).toEqual([])
    expect(from({ 'host.nfs3-fix': 'fixed' })).toEqual([])
    expect(from({})).toBeNull()
  })
})

test('the table has the fix, and the security-only profile below it', () => {
  const row = (build: number) => builds.rows.find((known) => known.build === build)
  expect(row(23305546)).toMatchObject({ version: '8.0.2', name: '8.0 U2b' })
  expect(row(23305545)).toMatchObject({ version: '8.0.2', securityOnly: true })
})
