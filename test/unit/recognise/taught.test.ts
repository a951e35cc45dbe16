import { describe, expect, it } from 'vitest'
import type { TaughtLabel } from '#shared/model/console.ts'
import { MOST_TAUGHT, refusal, withTaught } from '#shared/recognise/taught.ts'
import { CONSOLES, facts, grid, pair, tell, vmScreen } from './screens.ts'

const label = (term: string, says: string, more: Partial<TaughtLabel> = {}): TaughtLabel => ({
  console: 'vsphere-client',
  language: 'ja',
  term,
  says,
  ...more,
})
const FOLDER = { url: 'https://vcenter.lab/ui/app/folder;nav=v/urn:vmomi:Folder:group-v3:e78e7661/vms/vms' }

describe('a taught label', () => {
  const taught = withTaught(CONSOLES, [label('host', '実行先サーバ')])

  it('says what its term says, on its console only', () => {
    const screen = vmScreen('sql01', pair('実行先サーバ', 'esx01.lab'))
    expect(facts(screen)).toEqual([])
    expect(facts(screen, [...taught])).toEqual([['vm.host', 'esx01.lab']])
    expect(taught.filter((rules, at) => rules !== CONSOLES[at]).map(({ id }) => id)).toEqual(['vsphere-client'])
  })

  it('stays apart from what a source proves, and leaves the shipped rules as they were', () => {
    const says = taught.flatMap(({ vocabulary }) => vocabulary.flatMap((term) => term.says))
    expect(says.filter((one) => one.taught)).toEqual([
      { language: 'ja', verified: false, taught: true, text: '実行先サーバ' },
    ])
    expect(JSON.stringify(CONSOLES)).not.toContain('実行先サーバ')
  })

  it.each([
    ['unknown-console', label('host', 'x', { console: 'nothing' as TaughtLabel['console'] })],
    ['unknown-term', label('no-term', '実行先')],
    ['no-label', label('host', '')],
    ['no-label', label('host', '12:30')],
    ['no-label', label('host', 'a'.repeat(121))],
    ['no-label', label('host', 'Ho\u202est')],
    ['no-label', label('host', 'a\nb')],
    ['never', label('host', 'Host name')],
    ['never', label('datastores', 'HOST  CPU:')],
    ['says-another', label('host', 'Name')],
    ['says-another', label('task-remove', 'Create virtual machine snapshot')],
    ['known-already', label('host', 'ホスト')],
    ['unknown-term', label('brand', 'Acme', { console: 'veeam-backup-web' })],
  ] as const)('is refused: %s', (why, one) => {
    expect(refusal(CONSOLES, one)).toBe(why)
    expect(withTaught(CONSOLES, [one])).toBe(CONSOLES)
  })

  it('for two terms is the first one’s', () => {
    const both = [label('host', '実行先'), label('datastores', '実行先')]
    expect(facts(vmScreen('sql01', pair('実行先', 'esx01.lab')), [...withTaught(CONSOLES, both)])).toEqual([
      ['vm.host', 'esx01.lab'],
    ])
  })

  it('counts up to a bound', () => {
    const many = Array.from({ length: MOST_TAUGHT + 50 }, (_, at) => label('host', `実行先${at}`))
    const says = withTaught(CONSOLES, many).flatMap(({ vocabulary }) => vocabulary.flatMap((term) => term.says))
    expect(says.filter((one) => one.taught)).toHaveLength(MOST_TAUGHT)
  })
})

describe('a label that no term says', () => {
  it('is offered where its value looks like a fact', () => {
    const told = tell({
      ...vmScreen('sql01', pair('Delta', '[nfs] sql01/sql01-000001.vmdk'), pair('Colour', 'blue')),
    })
    expect(told.labels).toEqual([{ term: 'disk-file', label: 'Delta', value: '[nfs] sql01/sql01-000001.vmdk' }])
  })

  it('is offered where a whole column looks like it', () => {
    const list = grid(
      ['Name', 'Gattung', 'Colour'],
      [
        ['a', 'NFS 3', 'blue'],
        ['b', 'VMFS 6', 'NFS 3'],
      ],
    )
    expect(tell({ ...vmScreen('x', list), ...FOLDER }).labels).toEqual([
      { term: 'type', label: 'Gattung', value: 'NFS 3' },
    ])
  })

  it('is offered for a column of tasks', () => {
    const list = grid(['作業', 'Target', 'Status', 'Start Time'], [['Remove snapshot', 'sql01', '40%', '']])
    expect(tell(vmScreen('x', list)).labels).toEqual([{ term: 'task-name', label: '作業', value: 'Remove snapshot' }])
  })

  it('is not offered where the label is known, the value is a common word, or a column holds anything else', () => {
    const list = grid(
      ['Name', 'Gattung'],
      [
        ['a', 'NFS 3'],
        ['b', 'blue'],
      ],
    )
    const screen = vmScreen('sql01', pair('Host', '[nfs] a/a-000001.vmdk'), pair('Owner', 'esx01.lab'), list)
    expect(tell(screen).labels).toEqual([])
  })

  it('once taught is not offered again, and is read', () => {
    const screen = vmScreen('sql01', pair('Delta', '[nfs] sql01/sql01-000001.vmdk'))
    const taught = [...withTaught(CONSOLES, [label('disk-file', 'Delta', { language: 'en' })])]
    expect(tell(screen, taught).labels).toEqual([])
    expect(facts(screen, taught)).toEqual([['vm.disk-on-delta', true]])
  })
})
