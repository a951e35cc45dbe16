import { describe, expect, it } from 'vitest'
import { likelyVms, type Page } from '../../../extension/background/vm-of-page.ts'
import type { Fact, Subject } from '#shared/model/fact.ts'
import { GIVEN, ledgerOf, seen, STORY, VCENTER, VEEAM } from '../infer/ledger-of.ts'

const vm = (name: string, origin = VCENTER) => ({ origin, name })
const page = (object: Subject | null, facts: Fact[] = [], origin = VCENTER): Page => ({
  origin,
  object,
  told: facts,
  chosen: null,
})
const ledger = ledgerOf(...STORY, [VCENTER, [seen('vm', 'web02', 'vm.host', 'esx01.lab')]])
const first = (where: Page | null, last: ReturnType<typeof vm> | null = null) =>
  likelyVms(ledger, where, last, GIVEN).vm
const disks = STORY[1]?.[1] ?? []

describe('the VM of a page', () => {
  it('is the object of the page, also before anything was read of it', () => {
    expect(first(page({ kind: 'vm', name: 'web02' }), vm('sql01'))).toEqual(vm('web02'))
    expect(first(page({ kind: 'vm', name: 'new03' }), vm('sql01'))).toEqual(vm('new03'))
  })

  it('is the one whose disks a session log names, as the inventory has it', () => {
    expect(first(page(null, disks, VEEAM), vm('web02'))).toEqual(vm('sql01'))
  })

  it('is that of the log itself where two inventories have a VM of this name', () => {
    const two = ledgerOf(...STORY, ['https://other.lab', [seen('vm', 'sql01', 'vm.host', 'esx09')]])
    expect(likelyVms(two, page(null, disks, VEEAM), null, GIVEN).vm).toEqual(vm('sql01', VEEAM))
  })

  it('is that of the inventory that tells where it runs, where another only lists one of this name', () => {
    const esxi = seen('vm', 'sql01', 'vm.consolidation', 'needed')
    const both = ledgerOf(...STORY, ['https://esx01.lab', [esxi]])
    expect(likelyVms(both, page(null, disks, VEEAM), null, GIVEN).vm).toEqual(vm('sql01'))
  })

  it('was called by the backup console alone, as long as one inventory has it', () => {
    const before = (...parts: Parameters<typeof ledgerOf>) =>
      likelyVms(ledgerOf(...parts), page({ kind: 'vm', name: 'sql01' }), null, GIVEN).before
    expect(before(...STORY)).toEqual([vm('sql01', VEEAM)])
    expect(before(...STORY.slice(0, 1))).toEqual([])
    expect(before(...STORY, ['https://other.lab', [seen('vm', 'sql01', 'vm.consolidation', 'needed')]])).toEqual([])
  })

  it('is the last one on a page that names none, more than one, or one only in a list of tasks', () => {
    const task = seen('vm', 'web02', 'vm.snapshot-task', { task: 'remove', state: 'running' })
    const list = ['sql01', 'web02'].map((name) => seen('vm', name, 'vm.host', 'esx01.lab'))
    for (const facts of [[], [task], list])
      expect(first(page({ kind: 'datastore', name: 'nfs-ds1' }, facts), vm('sql01'))).toEqual(vm('sql01'))
  })

  it('is not the proxy that backs the last one up, but on its page the proxy is the next', () => {
    expect(likelyVms(ledger, page({ kind: 'vm', name: 'proxy01' }), vm('sql01'), GIVEN).vms.slice(0, 2)).toEqual([
      vm('sql01'),
      vm('proxy01'),
    ])
    expect(first(page({ kind: 'vm', name: 'proxy01' }), vm('web02'))).toEqual(vm('proxy01'))
  })

  it('is nobody where nothing tells, and the only one where there is one', () => {
    expect(likelyVms(ledger, page(null), null, GIVEN).vm).toBeNull()
    expect(likelyVms(ledgerOf(...STORY.slice(1)), page(null), null, GIVEN).vm).toEqual(vm('sql01', VEEAM))
  })

  it('is what the person chose', () => {
    const chosen = { ...page({ kind: 'vm', name: 'web02' }), chosen: vm('sql01') }
    expect(first(chosen)).toEqual(vm('sql01'))
  })

  it('is never one that nobody told of', () => {
    expect(first({ ...page(null), chosen: vm('ghost') }, vm('ghost'))).not.toEqual(vm('ghost'))
    expect(likelyVms(ledgerOf(), null, vm('ghost'), GIVEN)).toEqual({ vm: null, vms: [], before: [] })
  })

  it('is offered among fifty at most, each once', () => {
    const many = Array.from({ length: 200 }, (_, at) => seen('vm', `vm${at}`, 'vm.host', 'esx01'))
    const { vms } = likelyVms(ledgerOf([VCENTER, many]), null, null, GIVEN)
    expect([vms.length, new Set(vms.map(({ name }) => name)).size]).toEqual([50, 50])
  })
})
