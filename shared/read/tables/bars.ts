const LONGEST = 8000
/** The rule below a head: `|---|:--:|`; databases' tools draw `+-----+----+`, above and below as well. */
const RULE = /^\s{0,20}[|+][\s:|+-]{1,4000}[|+]\s{0,20}$/

/** Whether a line is the rule of a table with bars. */
export const isBarRule = (line: string) => line.includes('--') && RULE.test(line)

/** The cells of a row with bars, as Markdown writes it: `| sql01 | NFS |`; undefined for any other line. */
export function barCellsOf(line: string): string[] | undefined {
  const text = line.trim()
  if (text.length > LONGEST || text.length < 2 || !text.startsWith('|') || !text.endsWith('|')) return undefined
  const cells = text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(plain)
  return cells.length > 1 ? cells : undefined
}

/** Without what makes it bold or code. */
const plain = (cell: string) =>
  cell
    .trim()
    .replaceAll('\\|', '|')
    .replace(/^(\*\*|`)(.*)\1$/, '$2')
