import type { FactKey, FactValue, Subject } from '#shared/model/fact.ts'
import { consolidationOf } from './consolidation.ts'
import { datastoreOf } from './datastores.ts'
import { hostOf } from './hosts.ts'
import { snapshotsOf } from './snapshots.ts'
import type { Row, Table } from './table.ts'
import { tasksOf } from './tasks.ts'

/** A fact without its evidence, which is the row it was read from. */
export type TableFact = { [K in FactKey]: { subject: Subject; key: K; value: FactValue<K>; row: Row } }[FactKey]

/** What one kind of table tells; undefined for a table of another kind. */
export type TableRule = (table: Table) => TableFact[] | undefined

const RULES: readonly TableRule[] = [datastoreOf, hostOf, consolidationOf, snapshotsOf, tasksOf]

/** Every fact of a table; undefined when it is none that is known. A table can be of several kinds at once. */
export function factsOfTable(table: Table): TableFact[] | undefined {
  const found = RULES.map((rule) => rule(table)).filter((facts) => facts !== undefined)
  return found.length > 0 ? found.flat() : undefined
}

/** The first of several columns that a row has, with something in it that was not cut off. */
export function cell(row: Row, ...names: string[]): string | undefined {
  const text = names.map((name) => row.cells.get(name)).find((value) => value !== undefined && value !== '')
  return text === undefined || /(?:\.\.\.|…)$/.test(text) ? undefined : text
}

export const hasColumn = (table: Table, ...names: string[]) => names.some((name) => table.columns.includes(name))
