/** One column of a ruled table: the places its rule takes, in cells of a terminal. */
type Column = { name: string; start: number; end: number }

const RULE = /^\s{0,20}-{2,}(?: +-{2,}){0,60}\s*$/

/** Whether a line is the rule under the head of a table: `----  ----`. */
export const isRule = (line: string) => line.length < 4000 && RULE.test(line)

/** The columns under a head, by the rule below it. */
export function columnsOf(head: string, rule: string): Column[] {
  const groups = [...rule.matchAll(/-{2,}/g)].map(({ 0: dashes, index }) => ({
    start: index,
    end: index + dashes.length,
  }))
  const words = tokensOf(head)
  const columns = groups.map((group) => ({ ...group, name: '' }))
  for (const word of words) {
    const column = columns[columnAt(columns, word)]
    if (column) column.name = column.name ? `${column.name} ${word.text}` : word.text
  }
  return columns
}

/** The cells of a row. Where the columns no longer line up, as chat leaves them, words are counted instead. */
export function cellsOf(row: string, columns: readonly Column[]): string[] {
  const tokens = tokensOf(row)
  const cells = columns.map(() => '')
  if (!/\s{2}/.test(row.trim()) && tokens.length === columns.length) return tokens.map(({ text }) => text)
  for (const token of tokens) {
    const at = columnAt(columns, token)
    if (at >= 0) cells[at] = cells[at] ? `${cells[at]} ${token.text}` : token.text
  }
  return cells
}

type Token = { text: string; start: number; end: number }

function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let place = 0
  let last = 0
  for (const { 0: text, index } of line.matchAll(/[^\s]+/g)) {
    place += widthOf(line.slice(last, index))
    const end = place + widthOf(text)
    tokens.push({ text, start: place, end })
    place = end
    last = index + text.length
  }
  return tokens
}

/** The column under whose rule a word stands; between two rules it runs on from the left one. */
function columnAt(columns: readonly Column[], { start, end }: Token): number {
  const under = columns.findIndex((column) => start < column.end && end > column.start)
  return under >= 0 ? under : columns.findLastIndex((column) => column.start <= start)
}

/** Japanese letters take two places in a terminal. */
function widthOf(text: string): number {
  let width = 0
  for (const sign of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
      ? 2
      : 1
  return width
}
