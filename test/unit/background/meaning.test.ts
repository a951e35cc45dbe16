import { describe, expect, it } from 'vitest'
import { meaningOf, type Known } from '../../../extension/background/meaning.ts'
import { idOf, strikeOut, type Ledger } from '#shared/infer/ledger.ts'
import type { Meaning } from '../../../extension/messages/meaning.ts'
import type { Fact } from '#shared/model/fact.ts'
import { ledgerOf, NOW, seen, STORY, VCENTER, VEEAM } from '../infer/ledger-of.ts'
import { GUIDE } from './guide.ts'

const SQL = { origin: VCENTER, name: 'sql01' }
const meaning = (ledger: Ledger, more: Partial<Known> = {}): Meaning =>
  meaningOf(
    {
      ledger,
      vm: SQL,
      vms: [SQL],
      answers: [],
      logs: [],
      corrections: [],
      tasks: [],
      consoles: new Map([[VCENTER, 'vsphere-client']]),
      inSight: [],
      now: NOW,
      ...more,
    },
    GUIDE,
  )
const known = (told: Meaning, key: string) => told.known.find((one) => one.key === key)
const nextFor = (told: Meaning, key: string) => told.next.find((one) => one.key === key)?.where

describe('the meaning of the story', () => {
  const told = meaning(ledgerOf(...STORY))

  it('is the known issue, with its advice in both languages', () => {
    expect(told.verdict).toMatchObject({ id: 'nfs3-hotadd', tone: 'known-issue' })
    expect(told.verdict?.advice[0]).toMatchObject({ id: 'advice/use-direct-nfs', title: { ja: /./, en: /Direct NFS/ } })
    expect([told.ask, told.next.map(({ key }) => key)]).toEqual([null, []])
  })

  it('says of each value how it is known and by what', () => {
    expect(told.known.map(({ key, state, tickets }) => [key, state, tickets.length])).toEqual([
      ['datastore.type', 'seen', 2],
      ['transport.mode', 'seen', 1],
      ['host.version', 'seen', 2],
      ['host.build', 'seen', 2],
      ['host.nfs3-fix', 'inferred', 4],
      ['proxy.same-host', 'inferred', 3],
    ])
    expect(known(told, 'transport.mode')?.tickets[0]?.entry.origin).toBe(VEEAM)
  })

  it('tells which VM the proxy was taken for', () => {
    expect(told.proxies).toEqual([{ proxy: 'PROXY01.lab', vm: 'proxy01', by: 'name' }])
  })

  it('tells of a proxy that is called like no VM, and of none that read another VM’s disks', () => {
    const others = ledgerOf(...STORY, [VEEAM, [seen('disk', 'web02/Hard disk 1', 'transport.proxy', 'proxy09')]])
    expect(meaning(others).proxies.map(({ proxy }) => proxy)).toEqual(['PROXY01.lab'])
    const unlike = ledgerOf(...STORY, [VEEAM, [seen('disk', 'sql01/Hard disk 2', 'transport.proxy', 'proxy09')]])
    expect(meaning(unlike).proxies).toContainEqual({ proxy: 'proxy09', vm: null, by: 'name' })
  })
})

describe('what is not known', () => {
  const without = (...keys: string[]) =>
    ledgerOf(
      ...STORY.map(([origin, facts]): (typeof STORY)[number] => [
        origin,
        facts.filter(({ key }) => !keys.includes(key)),
      ]),
    )

  it.each([
    [['vm.datastores'], 'datastore.type', 'vsphere-client', 'Virtual machine', 'sql01'],
    [['datastore.type'], 'datastore.type', 'vsphere-client', 'Datastore', 'nfs-ds1'],
    [['transport.mode'], 'transport.mode', 'veeam-backup-web', 'Session log', 'sql01'],
    [['transport.proxy'], 'proxy.same-host', 'veeam-backup-web', 'Session log', 'sql01'],
    [['host.version', 'host.build'], 'host.version', 'vsphere-client', 'Host', 'esx01.lab'],
    [['vm.host'], 'host.version', 'vsphere-client', 'Virtual machine', 'sql01'],
  ] as const)('without %s the screen for %s is named', (keys, key, console, screen, subject) => {
    const told = meaning(without(...keys), {
      consoles: new Map([
        [VCENTER, 'vsphere-client'],
        [VEEAM, 'veeam-backup-web'],
      ]),
    })
    expect(nextFor(told, key)).toMatchObject({ console, screen: { en: screen }, subject })
  })

  it('names the host of the proxy once its VM is all that is missing', () => {
    const facts = STORY[0]?.[1].filter(({ subject }) => subject.name !== 'proxy01') ?? []
    const told = meaning(ledgerOf([VCENTER, facts], ...STORY.slice(1)))
    expect(nextFor(told, 'proxy.same-host')).toMatchObject({ console: 'vsphere-client', subject: 'PROXY01.lab' })
  })

  it('is looked for first where the case asks for it, and last where no screen shows it', () => {
    const [vcenter] = STORY
    const told = meaning(ledgerOf(vcenter ?? ['', []]), {
      answers: [{ key: 'symptom', value: 'stun-at-snapshot-removal' }],
    })
    const keys = told.next.map(({ key }) => key)
    expect([told.ask?.key, keys[0]]).toEqual(['transport.mode', 'transport.mode'])
    expect(keys.indexOf('isolation.result')).toBeGreaterThan(keys.indexOf('vm.consolidation'))
    const isShown = told.next.map(({ where }) => where !== null)
    expect(isShown.lastIndexOf(true)).toBeLessThan(isShown.indexOf(false))
  })

  it('is not looked for on the page in sight, which does not tell it', () => {
    const ledger = without('vm.consolidation')
    const page = {
      console: 'vsphere-client',
      screens: ['vm', 'lists', 'tasks'],
      object: { kind: 'vm', name: 'sql01' },
    } as const
    const elsewhere = { ...page, object: { kind: 'vm', name: 'web02' } } as const
    const answers = [
      { key: 'symptom', value: 'stun-at-snapshot-removal' },
      { key: 'transport.mode', value: 'nbd' },
    ] as const
    const screen = (inSight: Known['inSight']) =>
      nextFor(meaning(ledger, { answers, inSight }), 'vm.consolidation')?.screen.en
    const list = 'List of virtual machines'
    expect([[], [elsewhere], [page]].map(screen)).toEqual(['Virtual machine', 'Virtual machine', list])
  })

  it('is on no screen where only a person can tell', () => {
    expect(nextFor(meaning(without('transport.mode')), 'symptom')).toBeNull()
  })

  it('still leads on where "unknown" made it only suspected', () => {
    const told = meaning(without('transport.mode', 'transport.proxy'), {
      answers: [
        { key: 'symptom', value: 'stun-at-snapshot-removal' },
        { key: 'transport.mode', value: 'unknown' },
        { key: 'proxy.same-host', value: 'unknown' },
      ],
    })
    expect(told.verdict?.id).toBe('nfs3-hotadd-suspected')
    expect(told.next.map(({ key }) => key)).toEqual(expect.arrayContaining(['transport.mode', 'proxy.same-host']))
  })

  it('is hinted at by the tasks of a proxy, which decides nothing', () => {
    const tasks = [
      { name: 'create-snapshot', target: 'sql01', at: 0 },
      { name: 'reconfigure', target: 'proxy01', at: 60_000 },
      { name: 'reconfigure', target: 'proxy01', at: 120_000 },
      { name: 'remove-snapshot', target: 'sql01', at: 180_000 },
    ] as const
    const told = meaning(without('transport.mode'), { tasks })
    expect(told.next.find(({ key }) => key === 'transport.mode')?.hint).toEqual({ proxy: 'proxy01' })
    expect([told.verdict, known(told, 'transport.mode')]).toEqual([null, undefined])
    expect(meaning(ledgerOf(...STORY), { tasks }).next.some(({ hint }) => hint)).toBe(false)
  })

  it('without a VM is everything', () => {
    expect(meaning(ledgerOf(...STORY), { vm: null })).toMatchObject({ known: [], verdict: null, ask: null, next: [] })
  })
})

describe('a person', () => {
  it('is told of a screen that says another thing, and heard', () => {
    const told = meaning(ledgerOf(...STORY), { answers: [{ key: 'transport.mode', value: 'nbd' }] })
    expect(known(told, 'transport.mode')).toMatchObject({
      value: 'nbd',
      state: 'conflicting',
      text: { en: /NBD|Network/i },
    })
    expect(told.verdict?.id).not.toBe('nfs3-hotadd')
  })

  it('who does not know is no contradiction of what was seen', () => {
    const told = meaning(ledgerOf(...STORY), { answers: [{ key: 'transport.mode', value: 'unknown' }] })
    expect(known(told, 'transport.mode')).toMatchObject({ value: 'hotadd', state: 'seen' })
  })

  it('strikes a fact out: what rests on it falls, and it can be taken back in', () => {
    const [, facts] = STORY[0] ?? []
    const fact = facts?.find(({ key }) => key === 'datastore.type')
    if (!fact) throw new Error('the story has a datastore')
    const entry = { origin: VCENTER, fact }
    const told = meaning(strikeOut(ledgerOf(...STORY), entry))
    expect([told.verdict, known(told, 'datastore.type')]).toEqual([null, undefined])
    expect(told.removed).toMatchObject([{ id: idOf(entry), struck: true }])
    expect(told.struck).toEqual([idOf(entry)])
  })

  it('corrects which VM a proxy is', () => {
    const ledger = ledgerOf(...STORY, [VCENTER, [seen('vm', 'px-old', 'vm.host', 'esx01.lab')]])
    const corrections = [{ proxy: 'PROXY01.lab', vm: 'px-old', by: 'person' as const }]
    expect(known(meaning(ledger, { corrections }), 'proxy.same-host')?.value).toBe('yes')
  })
})

describe('logs that the person took into the case', () => {
  const log = (key: 'transport.mode' | 'stun.at-removal-longest-ms', value: string | number) => {
    const [kind, name] = key === 'transport.mode' ? ['disk', 'sql01/Hard disk 1'] : ['vm', 'sql01']
    const evidence = { source: 'log', where: 'vmware.log', quote: `${key} ${value}`, at: '2026-11-22T03:00:00Z' }
    const fact = { subject: { kind, name }, key, value, certainty: 'seen', evidence } as Fact
    return { key, value, because: [{ origin: 'log', fact }] }
  }

  it('tell what no screen does, with their own lines as evidence', () => {
    const told = meaning(ledgerOf(...STORY), { logs: [log('stun.at-removal-longest-ms', 42_000)] })
    const stun = known(told, 'stun.at-removal-longest-ms')
    expect(stun).toMatchObject({ value: 42_000, state: 'seen' })
    expect(stun?.tickets.map(({ entry }) => entry.fact.evidence.source)).toEqual(['log'])
    expect(told.ask?.key).not.toBe('stun.at-removal-longest-ms')
  })

  it('decide together with what was seen', () => {
    const [vcenter] = STORY
    if (!vcenter) throw new Error('the story has a vCenter')
    const screens = ledgerOf(vcenter)
    expect(known(meaning(screens), 'transport.mode')).toBeUndefined()
    const told = meaning(screens, { logs: [log('transport.mode', 'nbd')] })
    expect(known(told, 'transport.mode')).toMatchObject({ value: 'nbd', state: 'seen' })
    expect(told.next.map(({ key }) => key)).not.toContain('transport.mode')
  })

  it('that say another thing are a conflict, in which the worse stands', () => {
    const told = meaning(ledgerOf(...STORY), { logs: [log('transport.mode', 'nbd')] })
    expect(known(told, 'transport.mode')).toMatchObject({ value: 'hotadd', state: 'conflicting' })
    expect(known(told, 'transport.mode')?.tickets).toHaveLength(2)
    expect(told.verdict?.id).toBe('nfs3-hotadd')
  })
})

describe('two sources that disagree', () => {
  it('are shown as a conflict, both with their ticket', () => {
    const other = seen('datastore', 'nfs-ds1', 'datastore.type', 'vmfs', '2026-11-22T03:00:00Z https://esx01.lab')
    const told = meaning(ledgerOf([VCENTER, [other]], ...STORY))
    expect(known(told, 'datastore.type')).toMatchObject({ value: 'nfs3', state: 'conflicting' })
    expect(known(told, 'datastore.type')?.tickets.filter(({ against }) => against)).toHaveLength(1)
  })
})
