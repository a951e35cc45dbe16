import { consolidationOf } from './consolidation.ts'
import { datastoreOf } from './datastores.ts'
import { disksOf } from './disks.ts'
import { hostOf } from './hosts.ts'
import { snapshotsOf } from './snapshots.ts'
import type { TableFact, TableRule } from './table-fact.ts'
import type { Table } from './table.ts'
import { tasksOf } from './tasks.ts'
import { vmHostOf } from './vm-hosts.ts'

const RULES: readonly TableRule[] = [datastoreOf, hostOf, consolidationOf, snapshotsOf, tasksOf, vmHostOf, disksOf]

/** Every fact of a table; undefined when it is none that is known. A table can be of several kinds at once. */
export function factsOfTable(table: Table): TableFact[] | undefined {
  const found = RULES.map((rule) => rule(table)).filter((facts) => facts !== undefined)
  return found.length > 0 ? found.flat() : undefined
}
