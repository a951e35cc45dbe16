import { cell, hasColumn, type TableRule } from './table-fact.ts'
import { folded, type Table } from './table.ts'

const VM = ['vm', 'vmname', '仮想マシン']
/** Columns of PowerCLI's `Get-VM`, and of a client's list of VMs. */
const LISTED = [
  'powerstate',
  'numcpu',
  'memorygb',
  'provisionedspacegb',
  'usedspacegb',
  'guest',
  'notes',
  'resourcepool',
]
const SHOWN = folded(
  'needs consolidation',
  'consolidation needed',
  'powerstate',
  '統合が必要',
  'provisioned space',
  'プロビジョニング済み容量',
  'プロビジョニング済みの容量',
  'used space',
  '使用済み容量',
  '使用容量',
  'guest os',
  'ゲスト OS',
  'host cpu',
  'ホスト CPU',
  'host mem',
  'ホストメモリ',
)
/** Parts of a host that PowerCLI lists with their host as well. */
const ADAPTER = /^(?:vmk|vmnic|vmhba|vusb|vswitch)\d{1,4}$/i

/** Which host a VM runs on: `Get-VM | Select Name,VMHost`, and a client's list of VMs. */
export const vmHostOf: TableRule = (table) => {
  if (!listsVms(table)) return undefined
  const facts = table.rows.flatMap((row) => {
    const [name, host] = [cell(row, ...VM) ?? cell(row, 'name', '名前'), cell(row, 'vmhost', 'host', 'ホスト')]
    return name && host && !ADAPTER.test(name)
      ? [{ subject: { kind: 'vm', name }, key: 'vm.host', value: host, row } as const]
      : []
  })
  return facts.length > 0 ? facts : undefined
}

function listsVms(table: Table): boolean {
  if (hasColumn(table, 'vmhost'))
    return hasColumn(table, ...VM, ...LISTED) || table.columns.toSorted().join() === 'name,vmhost'
  return hasColumn(table, 'host', 'ホスト') && hasColumn(table, ...SHOWN)
}
