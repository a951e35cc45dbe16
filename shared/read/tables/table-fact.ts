import type { FactKey, FactValue, Subject } from '#shared/model/fact.ts'
import type { Row, Table } from './table.ts'

/** A fact without its evidence, which is the row it was read from. */
export type TableFact = { [K in FactKey]: { subject: Subject; key: K; value: FactValue<K>; row: Row } }[FactKey]

/** What one kind of table tells; undefined for a table of another kind. */
export type TableRule = (table: Table) => TableFact[] | undefined

/** The first of several columns that a row has, with something in it that was not cut off. */
export function cell(row: Row, ...names: string[]): string | undefined {
  const text = names.map((name) => row.cells.get(name)).find((value) => value !== undefined && value !== '')
  return text === undefined || /(?:\.\.\.|…)$/.test(text) ? undefined : text
}

/** Whether a table has no columns but those named; one without a name counts for nothing. */
export const hasOnly = (table: Table, names: readonly string[]) =>
  table.columns.every((column) => column === '' || names.includes(column))

export const hasColumn = (table: Table, ...names: string[]) => names.some((name) => table.columns.includes(name))
