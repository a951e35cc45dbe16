import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part, Screen } from '#shared/model/screen.ts'
import { isName } from '#shared/recognise/read-value.ts'
import { hostileText, lookalike, PHRASES } from '../../corpus/hostile-text.ts'
import { CONSOLES, grid, pair, tell, vmScreen } from './screens.ts'

const told = (screen: Screen) => tell(screen).facts.map(({ subject, key, value }) => [subject.name, key, value])
const list = fc.array(hostileText, { minLength: 1, maxLength: 6 })
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true })

/** Places on a console's page that no rule names. */
function decoys(texts: readonly string[]): Part[] {
  const [first = ''] = texts
  const nodes = texts.map((text, depth) => ({ text, depth, selected: false, icon: '', at: [6, depth] }))
  const inside: Part[] = [pair('Host', first), pair('Datastores', first), pair('Type', first)]
  return [
    {
      kind: 'group',
      role: 'navigation',
      title: '',
      names: [],
      at: [6],
      parts: [{ kind: 'tree', nodes, whole: true, loading: false, at: [6] }, ...inside],
    },
    { kind: 'group', role: 'section', title: 'Notes', names: [], at: [7], parts: inside },
    ...texts.map((text): Part => ({ kind: 'text', text, at: [8] })),
    ...texts.map((text) => pair('Guest OS', text)),
    grid(
      ['Name', 'State', 'Used Space'],
      texts.map((text) => [text, text, text]),
    ),
  ]
}

describe('names and values from strangers', () => {
  it('say nothing where no rule looks, and are the name where one does', () => {
    fc.assert(
      fc.property(hostileText, list, (name, texts) => {
        const screen = vmScreen(name, ...decoys(texts), pair('Host', 'esx01.lab'))
        const { object } = tell(screen)
        expect(told(screen)).toEqual(object ? [[object.name, 'vm.host', 'esx01.lab']] : [])
        expect(object === null || isName(object.name)).toBe(true)
      }),
      runs(4_000),
    )
  })

  it('as the target of a task are its target, as its name no task', () => {
    fc.assert(
      fc.property(hostileText, list, (name, others) => {
        const rows = [
          ['Remove snapshot', name, '40%'],
          ...others.map((text) => ['Power On virtual machine', text, text]),
        ]
        const screen = vmScreen('sql01', grid(['Task Name', 'Target', 'Status'], rows))
        const state = { task: 'remove', state: 'running', progress: 40 }
        expect(told(screen)).toEqual(isName(name) ? [[name, 'vm.snapshot-task', state]] : [])
      }),
      runs(2_500),
    )
  })

  it('as a snapshot’s name are that name, and never the backup’s unless they are its very words', () => {
    fc.assert(
      fc.property(list, (names) => {
        const nodes = [...names, 'You are here'].map((text, depth) => ({
          text,
          depth,
          selected: false,
          icon: '',
          at: [9, depth],
        }))
        const screen = vmScreen('sql01', { kind: 'tree', nodes, whole: true, loading: false, at: [9] })
        const facts = tell({ ...screen, url: screen.url.replace('summary', 'snapshots') }).facts
        const value = (key: string) => facts.find((fact) => fact.key === key)?.value
        expect(value('vm.snapshot-names')).toEqual(names.every(isName) ? names : undefined)
        expect(value('vm.snapshot-count')).toBe(names.length)
        expect(value('vm.backup-snapshot')).toBe(
          names.includes('VEEAM BACKUP TEMPORARY SNAPSHOT') ? 'present' : 'absent',
        )
      }),
      runs(2_000),
    )
  })

  it('that only look like a label are none', () => {
    const labels = CONSOLES.flatMap(({ vocabulary }) => vocabulary.flatMap(({ says }) => says)).flatMap((saying) =>
      'text' in saying ? [saying.text] : 'begins' in saying ? [saying.begins] : saying.parts,
    )
    const values = ['esx01.lab', 'NFS 3', 'VMware ESXi, 8.0.2, 22380479', 'Yes', '[nfs] a/a-000001.vmdk', ...PHRASES]
    fc.assert(
      fc.property(lookalike(labels), fc.constantFrom(...values), (label, value) => {
        const rows = [['Remove snapshot', 'sql01', value]]
        const screen = vmScreen(
          'sql01',
          pair(label, value),
          { kind: 'alert', text: label, at: [3] },
          grid([label, 'Target', 'State'], rows),
        )
        expect(told(screen)).toEqual([])
      }),
      runs(2_500),
    )
  })

  it('of a megabyte take no longer than others', () => {
    for (const text of PHRASES.map((one) => one.repeat(1_000_000 / one.length))) {
      const screen = vmScreen(text, ...decoys([text, text]), pair(text, text), pair('Host', text), {
        kind: 'alert',
        text,
        at: [2],
      })
      const began = performance.now()
      expect(told(screen)).toEqual([])
      expect(performance.now() - began).toBeLessThan(2_000)
    }
  })
})
