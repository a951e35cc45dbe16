import { cellsOf, columnsOf, isRule } from './ruled.ts'
import { foldName, type Row, type Table, type TableStyle } from './table.ts'

const LONGEST_ROW = 8000
/** Rows and pairs that are gathered before they are given on. */
const MOST_ROWS = 20_000
const MOST_PAIRS = 60
/** A table is gathered only if one of its columns is one that some table rule reads. */
const TELLING = new Set(
  'type タイプ 種類 種別 datastoretype データストアのタイプ データストアタイプ filesystemtype filesystem share version バジョン consolidationneeded needsconsolidation runtimeconsolidationneeded 統合が必要 要統合 sizegb sizemb created description 作成日時 taskname task タスク名 タスク'.split(
    ' ',
  ),
)
const PAIR = /^[\s>]{0,40}(?<name>[^\s:：][^:：\t]{0,100})[:：](?: (?<value>.{0,2000}))?$/

/** `Export-Csv`: every cell in quotes. */
const CSV = /^"[^"]{0,200}"(?:,"[^"]{0,200}"){1,60}$/

const csvCells = (line: string) =>
  Array.from(line.matchAll(/"((?:[^"]|""){0,2000})"/g), ([, cell = '']) => cell.replaceAll('""', '"'))

type Open = { style: TableStyle; columns: string[]; rows: Row[]; cells: (line: string) => string[] | undefined }

/**
 * Finds tables among lines: ruled ones, `name : value` lists, quoted values with commas, and rows with tabs. Gives each to `emit` when it ends;
 * `emit` says whether it was understood. `lines` counts the lines of those that were.
 */
export class TableReader {
  lines = 0
  readonly #emit: (table: Table) => boolean
  #open: Open | undefined
  #list: { name: string; value: string; line: number; quote: string }[] = []
  #last: { text: string; line: number } | undefined

  constructor(emit: (table: Table) => boolean) {
    this.#emit = emit
  }

  /** Takes the next line; true while a table is open. */
  feed(text: string, line: number): boolean {
    if (text.length > LONGEST_ROW || text.trim() === '') this.#close()
    else if (!this.#continues(text, line)) this.#begin(text, line)
    this.#last = { text, line }
    return this.isOpen
  }

  get isOpen(): boolean {
    return this.#open !== undefined || this.#list.length > 0
  }

  end(): void {
    this.#close()
  }

  #continues(text: string, line: number): boolean {
    if (this.#open) return this.#row(this.#open, text, line)
    const pair = PAIR.exec(text)?.groups
    if (!pair?.['name'] || this.#list.length === MOST_PAIRS) return false
    const name = pair['name'].trimEnd()
    // The same name again is the next thing of the list, where no empty line parts them.
    if (this.#list.some((each) => each.name === name)) this.#closeList()
    this.#list.push({ name, value: (pair['value'] ?? '').trim(), line, quote: text.trim() })
    return true
  }

  #row(open: Open, text: string, line: number): boolean {
    const cells = isRule(text) ? undefined : open.cells(text)
    if (!cells) return false
    open.rows.push(rowOf(open.columns, cells, line, text))
    if (open.rows.length === MOST_ROWS) this.#give(open)
    return true
  }

  #begin(text: string, line: number): void {
    const head = this.#last
    this.#close()
    if (isRule(text) && head && head.line === line - 1) {
      const columns = columnsOf(head.text, text)
      const names = columns.map(({ name }) => foldName(name))
      this.#start({ style: 'ruled', columns: names, rows: [], cells: (row) => cellsOf(row, columns) })
    } else if (CSV.test(text)) {
      this.#start({ style: 'ruled', columns: csvCells(text).map(foldName), rows: [], cells: csvCells })
    } else if (text.includes('\t')) {
      const cells = (row: string) => (row.includes('\t') ? row.split('\t') : undefined)
      this.#start({ style: 'copied', columns: text.split('\t').map(foldName), rows: [], cells })
    }
  }

  #start(open: Open): void {
    if (open.columns.some((column) => TELLING.has(column))) this.#open = open
  }

  #close(): void {
    this.#closeList()
    const open = this.#open
    this.#open = undefined
    if (open && this.#give(open)) this.lines += open.style === 'ruled' ? 2 : 1
  }

  #give(open: Open): boolean {
    const rows = open.rows
    open.rows = []
    const known = rows.length > 0 && this.#emit({ ...open, rows })
    if (known) this.lines += rows.length
    return known
  }

  #closeList(): void {
    const list = this.#list
    this.#list = []
    const [first] = list
    if (!first) return
    const cells = new Map(list.map(({ name, value }) => [foldName(name), value]))
    const quote = list.map((each) => each.quote).join('\n')
    const row: Row = { cells, line: first.line, quote }
    if (this.#emit({ style: 'list', columns: [...cells.keys()], rows: [row] })) this.lines += list.length
  }
}

function rowOf(columns: readonly string[], cells: readonly string[], line: number, text: string): Row {
  const named = columns.map((column, at): [string, string] => [column, cells[at]?.trim() ?? ''])
  return { cells: new Map(named), line, quote: text.trim() }
}
