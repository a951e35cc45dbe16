import { cell, hasColumn, type TableFact, type TableRule } from './table-fact.ts'
import type { Row } from './table.ts'

const FILE = ['filename', 'diskpath', 'path']
const VM = ['vm', 'vmname', 'parent', '仮想マシン']
/** `[nfs01] sql01/sql01-000002.vmdk`, a disk's file as vSphere writes it. */
const DISK_FILE = /^\[(?<datastore>[^\]]{1,255})\] .{1,1000}?(?<delta>-\d{6})?\.vmdk$/

type Disk = { datastore: string; delta: boolean; row: Row }

/** Disks with their files: `Get-HardDisk | Select Parent,Name,Filename`, and RVTools' list of disks. */
export const disksOf: TableRule = (table) => {
  if (!hasColumn(table, ...FILE) || !hasColumn(table, ...VM)) return undefined
  const byVm = new Map<string, Disk[]>()
  for (const row of table.rows) {
    const vm = cell(row, ...VM)
    const { datastore, delta } = DISK_FILE.exec(cell(row, ...FILE) ?? '')?.groups ?? {}
    if (vm !== undefined && datastore !== undefined)
      byVm.set(vm, [...(byVm.get(vm) ?? []), { datastore, delta: delta !== undefined, row }])
  }
  return byVm.size > 0 ? [...byVm].flatMap(([vm, disks]) => diskFacts(vm, disks)) : undefined
}

function diskFacts(name: string, disks: readonly Disk[]): TableFact[] {
  const subject = { kind: 'vm', name } as const
  const datastores = [...new Set(disks.map(({ datastore }) => datastore))]
  const delta = disks.find((disk) => disk.delta)
  return [
    ...disks.slice(0, 1).map(({ row }): TableFact => ({ subject, key: 'vm.datastores', value: datastores, row })),
    ...(delta ? [{ subject, key: 'vm.disk-on-delta', value: true, row: delta.row } as const] : []),
  ]
}
