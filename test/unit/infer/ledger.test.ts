import { describe, expect, it } from 'vitest'
import { hotAddHints } from '#shared/infer/hotadd-hint.ts'
import { infer } from '#shared/infer/infer.ts'
import { add, forget, strikeOut, view, type Ledger } from '#shared/infer/ledger.ts'
import { GIVEN, ledgerOf, NOW, seen, STORY, VCENTER } from './ledger-of.ts'

const known = (ledger: Ledger) => view(ledger, NOW).known(VCENTER, 'vm', 'sql01', 'vm.host')
const host = (name: string, at: string, where = VCENTER) => seen('vm', 'sql01', 'vm.host', name, `${at} ${where}`)

describe('the ledger', () => {
  it('keeps the newest, whatever the order in which facts come', () => {
    const old = host('esx01', '2026-11-22T03:00:00Z')
    const young = host('esx02', '2026-11-22T03:10:00Z')
    for (const order of [
      [old, young],
      [young, old],
    ])
      expect(known(ledgerOf([VCENTER, order]))?.entry.fact.value).toBe('esx02')
  })

  it('shows a source that disagrees, but not a value that was only overtaken', () => {
    const young = host('esx02', '2026-11-22T03:10:00Z')
    expect(known(ledgerOf([VCENTER, [host('esx01', '2026-11-22T03:00:00Z'), young]]))?.disagreeing).toEqual([])
    const other = host('esx01', '2026-11-22T03:00:00Z', 'https://esx01.lab')
    expect(known(ledgerOf([VCENTER, [other, young]]))?.disagreeing.map(({ fact }) => fact.value)).toEqual(['esx01'])
  })

  it('lets a running task age in minutes and a build in weeks', () => {
    const task = seen('vm', 'sql01', 'vm.snapshot-task', { task: 'remove', state: 'running' }, '2026-11-22T03:00:00Z')
    const build = seen('host', 'esx01', 'host.build', 22380479, '2026-11-10T03:00:00Z')
    const look = view(ledgerOf([VCENTER, [task, build]]), NOW)
    expect(look.known(VCENTER, 'vm', 'sql01', 'vm.snapshot-task')?.age).toBe('stale')
    expect(look.known(VCENTER, 'host', 'esx01', 'host.build')?.age).toBe('fresh')
  })

  it('leaves a struck-out fact out also when it is read again, and lets the one before stand', () => {
    const young = host('esx02', '2026-11-22T03:10:00Z')
    const ledger = strikeOut(ledgerOf([VCENTER, [host('esx01', '2026-11-22T03:00:00Z'), young]]), {
      origin: VCENTER,
      fact: young,
    })
    expect(known(add(ledger, VCENTER, [host('esx02', '2026-11-22T03:12:00Z')]))?.entry.fact.value).toBe('esx01')
  })

  it('forgets an origin', () => {
    expect(known(forget(ledgerOf(...STORY), VCENTER))).toBeNull()
  })

  it('lets a conclusion fall with what it rests on', () => {
    const ledger = ledgerOf(...STORY)
    const sameHost = (one: Ledger) => infer(one, GIVEN).filter(({ rule }) => rule === 'same-host')
    expect(sameHost(ledger)).toMatchObject([
      { fact: { value: 'no', certainty: 'inferred', evidence: { source: 'rule' } } },
    ])
    for (const entry of sameHost(ledger)[0]?.from ?? []) expect(sameHost(strikeOut(ledger, entry))).toEqual([])
  })
})

describe('the hint of a hot-add', () => {
  const minute = 60_000
  const lines = (second: number) =>
    [
      { name: 'create-snapshot', target: 'sql01', at: 0 },
      { name: 'reconfigure', target: 'proxy01', at: minute },
      { name: 'reconfigure', target: 'proxy01', at: second },
      { name: 'remove-snapshot', target: 'sql01', at: 40 * minute },
    ] as const

  it('is a VM reconfigured after the snapshot of another and again before its removal', () => {
    expect(hotAddHints(lines(39 * minute))).toEqual([{ vm: 'sql01', proxy: 'proxy01' }])
  })

  it('is not one reconfigured at another time, nor the VM itself', () => {
    expect(hotAddHints(lines(41 * minute))).toEqual([])
    expect(hotAddHints(lines(39 * minute).map((line) => ({ ...line, target: 'sql01' })))).toEqual([])
  })
})
