import { cell, hasColumn, type TableRule } from './table-fact.ts'
import { UNKNOWN_VM } from '../names.ts'

const COLUMNS = ['consolidationneeded', 'needsconsolidation', 'runtimeconsolidationneeded', '統合が必要', '要統合']
const NEEDED = /^(?:true|yes|needed|required|はい|必要)$/i
const NOT_NEEDED = /^(?:false|no|not ?needed|not ?required|いいえ|不要|必要なし)$/i

/** VMs with a column or property that says whether their disks need consolidation. */
export const consolidationOf: TableRule = (table) => {
  if (!hasColumn(table, ...COLUMNS)) return undefined
  return table.rows.flatMap((row) => {
    const said = cell(row, ...COLUMNS) ?? ''
    const value = NEEDED.test(said) ? 'needed' : NOT_NEEDED.test(said) ? 'not-needed' : undefined
    const name =
      cell(row, 'name', 'vm', 'vmname', '名前', '仮想マシン') ?? (table.style === 'list' ? UNKNOWN_VM : undefined)
    return value && name ? [{ subject: { kind: 'vm', name }, key: 'vm.consolidation', value, row }] : []
  })
}
