import { UNKNOWN_VM } from '../names.ts'
import { cell, hasColumn, hasOnly, type TableFact, type TableRule } from './table-fact.ts'
import type { Row, Table } from './table.ts'

/** The name Veeam gives the snapshot of a running backup (Veeam KB1790). */
export const BACKUP_SNAPSHOT = 'VEEAM BACKUP TEMPORARY SNAPSHOT'

const VM = ['vm', 'vmname', '仮想マシン', 'virtualmachine']
const ONLY_SNAPSHOTS = [
  'sizegb',
  'sizemb',
  'iscurrent',
  'quiesced',
  'parentsnapshot',
  'children',
  'sizemibtotal',
  'sizembtotal',
]
const COMMON = [
  'name',
  '名前',
  'created',
  '作成日時',
  'description',
  '説明',
  'powerstate',
  'id',
  'vmid',
  'vmhost',
  'age',
]

/** `Get-Snapshot`, as table or list. It may be filtered, so it tells names and a backup's snapshot, never their number. */
export const snapshotsOf: TableRule = (table) => {
  const kind = kindOf(table)
  if (!kind) return undefined
  const byName = new Map<string, Row[]>()
  for (const row of table.rows) {
    const vm = kind === 'by-vm' ? cell(row, ...VM) : UNKNOWN_VM
    if (vm !== undefined) byName.set(vm, [...(byName.get(vm) ?? []), row])
  }
  const facts = [...byName].flatMap(([vm, rows]) => namesFacts(vm, rows))
  return facts.length > 0 ? facts : undefined
}

/** Whether a table lists snapshots, and whether it says of which VM. */
function kindOf(table: Table): 'by-vm' | 'bare' | undefined {
  if (!hasColumn(table, 'name', '名前')) return undefined
  if (hasColumn(table, ...VM)) return hasColumn(table, ...ONLY_SNAPSHOTS) || isSelected(table) ? 'by-vm' : undefined
  if (table.columns.join() === 'name,description,powerstate') return 'bare'
  return hasColumn(table, 'sizegb', 'sizemb') && hasColumn(table, 'created', 'description') ? 'bare' : undefined
}

/** `Select VM,Name,Created,Description`: lists of requests and disks have such columns too, and others besides. */
const isSelected = (table: Table) =>
  hasColumn(table, 'created', 'description', '作成日時') && hasOnly(table, [...VM, ...COMMON])

function namesFacts(vm: string, rows: Row[]): TableFact[] {
  const subject = { kind: 'vm', name: vm } as const
  const named = rows.flatMap((row) => {
    const name = cell(row, 'name', '名前')
    return name ? [{ name, row }] : []
  })
  const [first] = named
  if (!first) return []
  const backup = named.find(({ name }) => name === BACKUP_SNAPSHOT)
  const facts: TableFact[] = [
    { subject, key: 'vm.snapshot-names', value: named.map(({ name }) => name), row: first.row },
  ]
  if (backup) facts.push({ subject, key: 'vm.backup-snapshot', value: 'present', row: backup.row })
  return facts
}
