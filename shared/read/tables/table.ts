/** A row as its table names it: folded column name → what stands there. */
export type Row = { cells: ReadonlyMap<string, string>; line: number; quote: string }

/**
 * How a table came: listed by an API's tool (PowerCLI, esxcli) with a ruled head, as `name : value` lines, or copied
 * from a screen with tabs.
 */
export type TableStyle = 'ruled' | 'list' | 'copied'
export type Table = { style: TableStyle; columns: readonly string[]; rows: readonly Row[] }

/** One spelling of a column's name: no case, spaces, marks or long vowels. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_/ー・().:?]/g, '')
}

/** Names of columns as tables have them. */
export const folded = (...names: string[]): readonly string[] => names.map(foldName)

/** The same, of names parted by bars. */
export const foldedList = (names: string) => folded(...names.split('|'))
