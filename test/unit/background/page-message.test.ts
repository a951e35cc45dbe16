import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageMessage } from '../../../extension/messages/page-message.ts'
import { seen, STORY } from '../infer/ledger-of.ts'

const LOOK = {
  url: 'https://vcenter.lab/ui/',
  console: 'vsphere-client',
  object: { kind: 'vm', name: 'sql01', ref: 'vm-2045' },
  facts: STORY[0]?.[1] ?? [],
  unsure: [{ key: 'vm.snapshot-count', reason: 'page too large' }],
  tasks: [{ name: 'reconfigure', target: 'proxy01', at: 1 }],
  screens: ['vm'],
  matched: ['vm'],
}
const factsOf = (facts: unknown[]) => {
  const message = readPageMessage({ kind: 'look', look: { ...LOOK, facts } })
  return message?.kind === 'look' ? message.look.facts : null
}
const host = (change: object) => ({ ...seen('vm', 'sql01', 'vm.host', 'esx01'), ...change })

describe('a look', () => {
  it('is taken as it is', () => {
    expect(readPageMessage({ kind: 'look', look: LOOK })).toEqual({ kind: 'look', look: LOOK })
  })

  it.each([
    ['no object of its key', host({ subject: { kind: 'host', name: 'esx01' } })],
    ['a value of another kind', host({ value: 3 })],
    ['an empty name', host({ subject: { kind: 'vm', name: '' } })],
    ['megabytes for a name', host({ subject: { kind: 'vm', name: 'x'.repeat(1_000_000) } })],
    [
      'megabytes for a quote',
      host({ evidence: { source: 'screen', where: 'https://a', quote: 'x'.repeat(1e6), at: '2026-11-22T03:14:07Z' } }),
    ],
    ['a key that is none', host({ key: '__proto__' })],
    ['a conclusion of its own', host({ certainty: 'inferred' })],
    ['words of a person', host({ certainty: 'stated' })],
    [
      'a log for its source',
      host({ evidence: { source: 'log', where: 'a.log', quote: 'x', at: '2026-11-22T03:14:07Z' } }),
    ],
    ['no time', host({ evidence: { source: 'screen', where: 'https://a', quote: 'x' } })],
    ['a part too many', host({ more: 1 })],
  ])('loses a fact with %s, and no other', (_, fact) => {
    const good = seen('vm', 'web02', 'vm.host', 'esx01')
    expect(factsOf([fact, good])).toEqual([good])
  })

  it.each([
    ['a console that is none', { console: 'jenkins' }],
    ['too many facts', { facts: Array.from({ length: 5_001 }, () => 0) }],
    ['a part too many', { cookie: 'secret' }],
    ['no address', { url: undefined }],
    ['an object that is none', { object: { kind: 'vm' } }],
  ])('with %s is none', (_, change) => {
    expect(readPageMessage({ kind: 'look', look: { ...LOOK, ...change } })).toBeNull()
  })
})

describe('other messages', () => {
  it.each([
    [{ kind: 'answer', vm: { origin: 'https://v', name: 'sql01' }, key: 'transport.mode', value: 'quantum' }],
    [{ kind: 'answer', vm: { origin: 'https://v', name: 'sql01' }, key: 'host.build', value: '22380479' }],
    [{ kind: 'open', where: 'side-panel', page: 'javascript:alert(1)' }],
    [{ kind: 'open', where: 'https://elsewhere.example' }],
    [{ kind: 'place', console: 'vsphere-client', place: { corner: 'top-left', x: -1, y: Number.NaN } }],
    [{ kind: 'script', script: '../../evil.js' }],
    [{ kind: 'strike', id: 'x'.repeat(10_000), struck: true }],
    [{ kind: 'forget-everything' }],
    [{ kind: 'state' }],
    [[]],
    [null],
  ])('%j is none', (message) => {
    expect(readPageMessage(message)).toBeNull()
  })

  it.each([
    [{ kind: 'start' }],
    [{ kind: 'answer', vm: { origin: 'https://v', name: 'sql01' }, key: 'transport.mode', value: 'unknown' }],
    [{ kind: 'answer', vm: { origin: 'https://v', name: 'sql01' }, key: 'symptom', value: null }],
    [{ kind: 'open', where: 'assistant', page: 'advice/use-direct-nfs' }],
    [{ kind: 'proxy-is', proxy: 'p1', vm: null }],
    [{ kind: 'copy' }],
  ])('%j is taken', (message) => {
    expect(readPageMessage(message)).toEqual(message)
  })

  it('never throw, whatever comes', () => {
    const kinds = fc.constantFrom('start', 'look', 'choose', 'strike', 'answer', 'open', 'place', 'script', 'x')
    const any = fc.oneof(
      fc.anything(),
      fc.record({ kind: kinds, look: fc.anything(), vm: fc.anything(), id: fc.anything() }),
    )
    fc.assert(
      fc.property(any, (message) => void readPageMessage(message)),
      { numRuns: 2_000 },
    )
  })
})
