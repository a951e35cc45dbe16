/** How a line with marks between its cells is taken apart; undefined where a line has other than `count` cells. */
export type Csv = { columns: string[]; cells: (line: string) => string[] | undefined }

const MARKS = [',', ';'] as const
/** Sticky: where a cell ends otherwise than at a mark, the next one does not match, and the line is no row. */
const CELLS = {
  ',': /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gy,
  ';': /(?:^|;)(?:"((?:[^"]|"")*)"|([^";]*))/gy,
}
/** A column's name; a sentence has blanks after its commas. */
const NAME = /^(?:# )?\p{L}[\p{L}\d_./()#%-]{0,60}(?: [\p{L}\d_./()#%-]{1,60}){0,7}$/u

/**
 * The head of a table with commas or semicolons: `Export-Csv` puts every cell in quotes, `esxcli --formatter=csv` none and
 * a comma at the end. Undefined for any other line.
 */
export function csvOf(head: string): Csv | undefined {
  for (const mark of MARKS) {
    const columns = cellsOf(head, mark)
    if (!columns || columns.length < 2 || !columns.every((name) => NAME.test(name))) continue
    const cells = (line: string) => {
      const found = cellsOf(line, mark)
      // A mark at the end may have an empty cell behind it.
      if (found?.length === columns.length - 1 && line.endsWith(mark)) found.push('')
      return found?.length === columns.length ? found : undefined
    }
    return { columns, cells }
  }
  return undefined
}

function cellsOf(line: string, mark: ',' | ';'): string[] | undefined {
  if (!line.includes(mark)) return undefined
  const text = line.endsWith(mark) ? line.slice(0, -1) : line
  const found = [...text.matchAll(CELLS[mark])]
  const taken = found.reduce((sum, { 0: { length } }) => sum + length, 0)
  return taken === text.length
    ? found.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '')
    : undefined
}
