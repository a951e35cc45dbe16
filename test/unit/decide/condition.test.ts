import { describe, expect, test } from 'vitest'
import { evaluate } from '#shared/decide/condition.ts'
import { lookupIn } from '#shared/decide/known.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import { builds } from './topic.ts'

const nfs3: Condition = { key: 'datastore.type', is: ['nfs3'] }
const hotadd: Condition = { key: 'transport.mode', is: ['hotadd'] }
const long: Condition = { key: 'stun.at-removal-longest-ms', 'at-least': 1000 }
const found = (condition: Condition, facts: CaseFacts) => evaluate(condition, lookupIn({ standIns: [] }, facts, builds))

describe('one fact', () => {
  test('matches, does not match, or is open while it is absent', () => {
    expect(found(nfs3, { 'datastore.type': 'nfs3' }).is).toBe(true)
    expect(found(nfs3, { 'datastore.type': 'vmfs' }).is).toBe(false)
    expect(found(nfs3, {})).toEqual({ is: 'open', missing: ['datastore.type'] })
  })

  test('unknown matches only where it is listed', () => {
    expect(found(nfs3, { 'datastore.type': 'unknown' }).is).toBe(false)
    expect(found({ key: 'datastore.type', is: ['nfs3', 'unknown'] }, { 'datastore.type': 'unknown' }).is).toBe(true)
  })

  test('a number is compared as it stands', () => {
    expect(found(long, { 'stun.at-removal-longest-ms': 1000 }).is).toBe(true)
    expect(found(long, { 'stun.at-removal-longest-ms': 999.9 }).is).toBe(false)
    expect(found(long, { 'stun.at-removal-longest-ms': 'unknown' }).is).toBe(false)
    expect(found(long, {})).toEqual({ is: 'open', missing: ['stun.at-removal-longest-ms'] })
  })
})

describe('several', () => {
  test('an `all` is decided by one that is false, with that as the reason', () => {
    expect(found({ all: [nfs3, hotadd] }, { 'transport.mode': 'nbd' })).toEqual({
      is: false,
      because: [{ key: 'transport.mode', value: 'nbd' }],
    })
    expect(found({ all: [nfs3, hotadd] }, { 'transport.mode': 'hotadd' })).toEqual({
      is: 'open',
      missing: ['datastore.type'],
    })
  })

  test('an `any` is decided by one that is true, with that as the reason', () => {
    expect(found({ any: [nfs3, hotadd] }, { 'transport.mode': 'hotadd' })).toEqual({
      is: true,
      because: [{ key: 'transport.mode', value: 'hotadd' }],
    })
    expect(found({ any: [nfs3, hotadd] }, { 'transport.mode': 'nbd' })).toEqual({
      is: 'open',
      missing: ['datastore.type'],
    })
  })

  test('a `not` turns true and false round and leaves open what is open', () => {
    expect(found({ not: nfs3 }, { 'datastore.type': 'vmfs' }).is).toBe(true)
    expect(found({ not: nfs3 }, { 'datastore.type': 'nfs3' }).is).toBe(false)
    expect(found({ not: nfs3 }, {}).is).toBe('open')
  })

  test('each reason and each missing key is named once', () => {
    expect(found({ all: [nfs3, { not: { not: nfs3 } }] }, { 'datastore.type': 'nfs3' })).toEqual({
      is: true,
      because: [{ key: 'datastore.type', value: 'nfs3' }],
    })
    expect(found({ all: [nfs3, { not: nfs3 }] }, {})).toEqual({ is: 'open', missing: ['datastore.type'] })
  })
})

describe('the fix', () => {
  const fixed: Condition = { key: 'host.nfs3-fix', is: ['fixed'] }

  test('follows from version and build, which are told as reasons', () => {
    expect(found(fixed, { 'host.version': '8.0.2', 'host.build': 23305546 })).toEqual({
      is: true,
      because: [
        { key: 'host.nfs3-fix', value: 'fixed' },
        { key: 'host.version', value: '8.0.2' },
        { key: 'host.build', value: 23305546 },
      ],
    })
  })

  test('is open by what could tell it', () => {
    expect(found(fixed, {})).toEqual({ is: 'open', missing: ['host.version', 'host.build'] })
    expect(found(fixed, { 'host.build': 12345678 })).toEqual({ is: 'open', missing: ['host.version'] })
    expect(found(fixed, { 'host.version': '8.0.2' })).toEqual({ is: 'open', missing: ['host.build'] })
  })
})

test('a stand-in counts only while its key is absent, and is told by what it rests on', () => {
  const standIns = [{ key: 'symptom' as const, value: 'stun-at-snapshot-removal', when: long }]
  const removal: Condition = { key: 'symptom', is: ['stun-at-snapshot-removal'] }
  const look = (facts: CaseFacts) => evaluate(removal, lookupIn({ standIns }, facts, builds))
  expect(look({ 'stun.at-removal-longest-ms': 41200 })).toEqual({
    is: true,
    because: [{ key: 'stun.at-removal-longest-ms', value: 41200 }],
  })
  expect(look({ symptom: 'unknown', 'stun.at-removal-longest-ms': 41200 }).is).toBe(false)
  expect(look({ 'stun.at-removal-longest-ms': 12 })).toEqual({ is: 'open', missing: ['symptom'] })
  expect(look({})).toEqual({ is: 'open', missing: ['symptom'] })
})
