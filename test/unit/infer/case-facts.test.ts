import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact } from '#shared/model/fact.ts'
import { flatten } from '#shared/infer/case-facts.ts'
import { add, EMPTY, strikeOut, type Ledger } from '#shared/infer/ledger.ts'
import { GIVEN, ledgerOf, seen, STORY, VCENTER, VEEAM } from './ledger-of.ts'

const facts = (ledger: Ledger, given = GIVEN) => flatten(ledger, VCENTER, 'sql01', given).facts
const without = (...keys: string[]) =>
  STORY.map(([origin, all]): [string, Fact[]] => [
    origin,
    all.filter(({ subject, key }) => !keys.includes(key) && !keys.includes(`${subject.name} ${key}`)),
  ])

describe('a case from a ledger', () => {
  it('joins what pages of two consoles tell', () => {
    expect(facts(ledgerOf(...STORY))).toEqual({
      'datastore.type': 'nfs3',
      'transport.mode': 'hotadd',
      'proxy.same-host': 'no',
      'host.version': '8.0.2',
      'host.build': 22380479,
      'host.nfs3-fix': 'not-documented',
    })
  })

  it('says what it rests on', () => {
    const { because } = flatten(ledgerOf(...STORY), VCENTER, 'sql01', GIVEN)
    expect(because['proxy.same-host']?.map(({ fact }) => fact.key)).toEqual(['transport.proxy', 'vm.host', 'vm.host'])
  })

  it('is empty for a VM that nothing is known of', () => {
    expect(flatten(ledgerOf(...STORY), VCENTER, 'other', GIVEN).facts).toEqual({})
  })

  it('takes the worst disk, and the proxy of that disk', () => {
    const ledger = add(ledgerOf(...STORY), VEEAM, [
      seen('disk', 'sql01/Hard disk 2', 'transport.mode', 'nbd'),
      seen('disk', 'sql01/Hard disk 2', 'transport.proxy', 'sql01'),
    ])
    expect(facts(ledger)).toMatchObject({ 'transport.mode': 'hotadd', 'proxy.same-host': 'no' })
  })

  it('takes the worst datastore; of one that is not known only NFS 3 can be told', () => {
    const two = seen('vm', 'sql01', 'vm.datastores', ['nfs-ds1', 'ds2'], '2026-11-22T03:15:00Z')
    expect(facts(add(ledgerOf(...STORY), VCENTER, [two]))).toHaveProperty(['datastore.type'], 'nfs3')
    const vmfs = seen('datastore', 'nfs-ds1', 'datastore.type', 'vmfs', '2026-11-22T03:16:00Z')
    expect(facts(add(ledgerOf(...STORY), VCENTER, [two, vmfs]))).not.toHaveProperty(['datastore.type'])
  })

  it('is fixed only where every host that runs the VM or its proxy is', () => {
    const fixed = (host: string) => seen('host', host, 'host.build', 23305546, '2026-11-22T03:15:00Z')
    const one = add(ledgerOf(...STORY), VCENTER, [fixed('esx01.lab')])
    expect(facts(one)).toMatchObject({ 'host.nfs3-fix': 'not-documented' })
    expect(facts(add(one, VCENTER, [fixed('esx02.lab')]))).toMatchObject({ 'host.nfs3-fix': 'fixed' })
  })

  it('lets no build clear the case while nothing is known of the proxy’s host', () => {
    const ledger = add(ledgerOf(...without('esx02.lab host.version', 'esx02.lab host.build')), VCENTER, [
      seen('host', 'esx01.lab', 'host.build', 23305546, '2026-11-22T03:15:00Z'),
    ])
    const keys = Object.keys(facts(ledger))
    expect(keys).not.toContain('host.nfs3-fix')
    expect(keys).not.toContain('host.build')
  })

  it('can be told which VM a proxy is, and that it is none', () => {
    const ledger = add(ledgerOf(...STORY), VCENTER, [seen('vm', 'px-a', 'vm.host', 'esx01.lab')])
    const told = (vm: string | null) =>
      facts(ledger, { ...GIVEN, corrections: [{ proxy: 'PROXY01.lab', vm, by: 'person' }] as never })
    expect(told('px-a')).toMatchObject({ 'proxy.same-host': 'yes' })
    expect(told(null)).not.toHaveProperty(['proxy.same-host'])
  })

  it('matches no proxy to two VMs of one name', () => {
    expect(
      facts(add(ledgerOf(...STORY), VCENTER, [seen('vm', 'Proxy01.corp', 'vm.host', 'esx01.lab')])),
    ).not.toHaveProperty(['proxy.same-host'])
  })
})

describe('whatever the ledger', () => {
  const all = STORY.flatMap(([origin, own]) => own.map((fact) => ({ origin, fact })))
  const some = fc
    .subarray(all)
    .map((entries) => entries.reduce((ledger, { origin, fact }) => add(ledger, origin, [fact]), EMPTY))
  const OTHER = 'https://vcenter2.lab'

  it('another vCenter that knows other VMs changes nothing', () => {
    fc.assert(
      fc.property(some, fc.subarray(all), (ledger, more) => {
        const elsewhere = more
          .filter(({ fact }) => fact.subject.name !== 'sql01' && !fact.key.startsWith('transport'))
          .reduce((known, { fact }) => add(known, OTHER, [fact]), ledger)
        expect(facts(elsewhere)).toEqual(facts(ledger))
      }),
    )
  })

  it('a second vCenter with a VM of this name keeps Veeam’s facts from both', () => {
    fc.assert(
      fc.property(some, (ledger) => {
        const twice = add(ledger, OTHER, [seen('vm', 'sql01', 'vm.host', 'esx09.lab')])
        expect(facts(twice)).not.toHaveProperty(['transport.mode'])
        expect(facts(twice)).not.toHaveProperty(['proxy.same-host'])
      }),
    )
  })

  it.each([
    [
      'the same VM under another address',
      'vm.host',
      'esx01.lab',
      { 'proxy.same-host': 'no', 'transport.mode': 'hotadd' },
    ],
    ['a console that tells no host of it', 'vm.consolidation', 'not-needed', { 'proxy.same-host': 'no' }],
  ] as const)('%s keeps nothing from it', (_, key, value, told) => {
    expect(facts(add(ledgerOf(...STORY), OTHER, [seen('vm', 'sql01', key, value)]))).toMatchObject(told)
  })

  it('hosts that were never given a name make no two VMs one', () => {
    const nameless = (origin: string) => [origin, [seen('vm', 'sql01', 'vm.host', 'localhost.localdomain')]] as const
    const ledger = [nameless(VCENTER), nameless(OTHER)].reduce(
      (known, [origin, own]) => add(known, origin, own),
      ledgerOf(...STORY),
    )
    expect(facts(ledger)).not.toHaveProperty(['proxy.same-host'])
    expect(facts(ledger)).not.toHaveProperty(['transport.mode'])
  })

  it('to strike a fact out is as if it had never been told', () => {
    fc.assert(
      fc.property(some, fc.nat(), (ledger, pick) => {
        const entry = ledger.entries[pick % Math.max(1, ledger.entries.length)]
        if (!entry) return
        const never = { ...ledger, entries: ledger.entries.filter((one) => one !== entry) }
        expect(facts(strikeOut(ledger, entry))).toEqual(facts(never))
      }),
    )
  })

  it('a fact that is not known is never good news', () => {
    const good: Record<string, unknown> = {
      'host.nfs3-fix': 'fixed',
      'proxy.same-host': 'yes',
      'vm.consolidation': 'not-needed',
    }
    fc.assert(
      fc.property(some, fc.nat(), (ledger, pick) => {
        const entry = ledger.entries[pick % Math.max(1, ledger.entries.length)]
        if (!entry) return
        const unknown = { ...entry, fact: { ...entry.fact, value: 'unknown' } as Fact }
        const known = { ...ledger, entries: ledger.entries.map((one) => (one === entry ? unknown : one)) }
        for (const [key, value] of Object.entries(good)) expect(facts(known)).not.toHaveProperty([key], value)
      }),
    )
  })
})
