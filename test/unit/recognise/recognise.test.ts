import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConsoleRules } from '#shared/model/console.ts'
import type { Place } from '#shared/model/screen.ts'
import { alert, CONSOLES, facts, grid, pair, tell, vmScreen } from './screens.ts'

const ALERT = 'Virtual machine disks consolidation is needed.'

describe('evidence', () => {
  it('has the text, the origin and the place; the subject its product’s id', () => {
    const told = tell(vmScreen('sql01', pair('Host', 'esx01.lab')))
    expect(told).toMatchObject({
      console: 'vsphere-client',
      object: { kind: 'vm', name: 'sql01', ref: 'vm-2045' },
      facts: [
        {
          subject: { kind: 'vm', name: 'sql01', ref: 'vm-2045' },
          key: 'vm.host',
          certainty: 'seen',
          evidence: { source: 'screen', where: 'https://vcenter.lab', quote: 'esx01.lab', at: '2026-11-22T03:14:07Z' },
        },
      ],
      places: [[1]],
    })
  })
})

describe('conflicts', () => {
  it('are told and settle nothing, when both places weigh the same', () => {
    const told = tell(vmScreen('sql01', pair('Host', 'esx01'), pair('Host', 'esx02')))
    expect(told.facts).toEqual([])
    expect(told.unsure).toEqual([{ key: 'vm.host', reason: expect.stringContaining('more than one') }])
  })

  it('are none where only one of the places is in sight', () => {
    const behind = { ...pair('Host', 'esx02'), at: [9] }
    const sees = (place: Place) => JSON.stringify(place) !== '[9]'
    const told = tell(vmScreen('sql01', behind, pair('Host', 'esx01')), CONSOLES, { sees })
    expect(told.facts.map(({ value }) => value)).toEqual(['esx01'])
    expect(told.unsure).toEqual([])
  })

  it('go to the more specific screen', () => {
    const give = (label: string) => ({
      from: 'pair' as const,
      fact: 'vm.host' as const,
      label: [label],
      notUnder: [],
      as: 'name' as const,
    })
    const term = (id: string) => ({ id, says: [{ language: 'en' as const, text: id, verified: true }], never: [] })
    const rules: ConsoleRules = {
      id: 'vsphere-client',
      title: { ja: '', en: '' },
      is: { anchor: 'main-app' },
      objects: [{ kind: 'vm', url: 'urn:vmomi:VirtualMachine:' }],
      plugins: [],
      vocabulary: [term('wide'), term('narrow')],
      screens: [
        { id: 'wide', title: { ja: '', en: '' }, is: {}, gives: [give('wide')] },
        { id: 'narrow', title: { ja: '', en: '' }, is: { object: ['vm'], url: ['/summary'] }, gives: [give('narrow')] },
      ],
    }
    expect(facts(vmScreen('sql01', pair('wide', 'esx01'), pair('narrow', 'esx02')), [rules])).toEqual([
      ['vm.host', 'esx02'],
    ])
  })
})

describe('a page that was too large to read', () => {
  it('tells nothing that rests on having seen all of it', () => {
    const rows = [['Remove snapshot', 'sql01', 'Completed']]
    const screen = vmScreen('sql01', alert(ALERT), grid(['Task Name', 'Target', 'Status'], rows))
    expect(facts(screen)).toHaveLength(2)
    const told = tell({ ...screen, unsure: 'page too large' })
    expect(told.facts.map(({ key }) => key)).toEqual(['vm.consolidation'])
    expect(told.unsure).toContainEqual({ key: 'vm.snapshot-count', reason: 'page too large' })
  })
})

describe('a rule’s memory of a row', () => {
  it('gives the same as a first look', () => {
    const screen = vmScreen('sql01', grid(['Task Name', 'Target', 'Status'], [['Remove snapshot', 'sql01', 'Queued']]))
    expect(facts(screen)).toEqual(facts(screen))
    expect(facts(screen)).toEqual([['vm.snapshot-task', { task: 'remove', state: 'queued' }]])
  })
})

describe('lines that may hint at a hot-add', () => {
  it('are told beside the facts, and are none', () => {
    const rows = [
      ['Reconfigure virtual machine', 'proxy01', 'Completed', '11/22/2026, 3:14:00 AM'],
      ['仮想マシンの再構成', 'proxy01', 'Completed', '11/22/2026, 3:02:00 AM'],
      ['Power On virtual machine', 'web02', 'Completed', '11/22/2026, 3:00:00 AM'],
    ]
    const told = tell(vmScreen('sql01', grid(['Task Name', 'Target', 'Status', 'Start Time'], rows)))
    expect(told.tasks.map(({ name, target }) => [name, target])).toEqual([
      ['reconfigure', 'proxy01'],
      ['reconfigure', 'proxy01'],
    ])
    expect(told.facts).toEqual([])
  })
})

describe('names from strangers', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      ALERT,
      'VEEAM BACKUP TEMPORARY SNAPSHOT',
      'You are here',
      'Remove snapshot',
      'Using backup proxy p for disk Hard disk 1 [hotadd]',
      '<script>alert(1)</script>',
      '\u202Esql01',
      'x'.repeat(100_000),
      '💥',
    ),
  )

  it('give no fact but those about the name itself', () => {
    fc.assert(
      fc.property(hostile, hostile, (name, value) => {
        const screen = vmScreen(
          name,
          pair('Guest OS', value),
          { kind: 'text', text: value, at: [4] },
          { kind: 'heading', level: 2, text: value, at: [5] },
          grid(['Name', 'State', 'Used Space'], [[name, value, value]]),
          grid(['Task Name', 'Target', 'Status'], [['Power On virtual machine', value, name]]),
        )
        expect(tell(screen).facts).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('every console', () => {
  it('is told apart by no more than its own gate', () => {
    const bare = { url: 'https://x.lab/ui/', title: 'x', anchors: [], parts: [] }
    expect(tell(bare).console).toBeNull()
    expect(CONSOLES.map(({ id }) => id)).toHaveLength(7)
  })

  it.each([
    ['veeam-one', 'https://one.lab:1239/', 'Veeam ONE Web Client'],
    ['veeam-service-provider-console', 'https://vspc.lab:1280/', 'Veeam Service Provider Console'],
    ['vcf-operations', 'https://ops.lab/vcf-operations/ui/inventory;mode=tree', 'VCF Operations'],
  ])('%s is told apart and silent', (id, url, title) => {
    expect(tell({ url, title, anchors: [], parts: [alert(ALERT), pair('Host', 'esx01')] })).toMatchObject({
      console: id,
      facts: [],
    })
  })
})
