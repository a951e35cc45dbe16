import { barCellsOf, isBarRule } from './bars.ts'
import { csvOf } from './csv.ts'
import { jsonTableOf } from './json-line.ts'
import { ListReader } from './list-reader.ts'
import { cellsOf, columnsOf, isRule } from './ruled.ts'
import { foldedList, foldName, type Row, type Table, type TableStyle } from './table.ts'

const LONGEST_ROW = 8000
/** Rows that are gathered before they are given on. */
const MOST_ROWS = 20_000
/** A table is gathered only if one of its columns is one that some table rule reads. */
const TELLING = new Set(
  foldedList(
    'type|タイプ|種類|種別|datastore type|データストアのタイプ|データストア タイプ|filesystem|filesystem type|share|' +
      'version|バージョン|consolidation needed|needs consolidation|runtime.consolidationNeeded|統合が必要|要統合|' +
      'sizegb|sizemb|created|description|作成日時|task name|task|タスク名|タスク|vmhost|host|ホスト|filename|disk path|path',
  ),
)
/** Where a shell waits for the next command. */
const PROMPT =
  /^(?:\[[^\]\s]{1,60}@[^\]]{1,120}\] ?[#$]? ?|PS [A-Za-z]:[^>]{0,200}> ?|[A-Z]:\\[^>]{0,200}>|PowerCLI [^>]{0,80}> ?|[~/][^#$\s]{0,120} [#$] |[\w.-]{1,40}@[\w.-]{1,80}:[^#$]{0,120}[#$] )/
/** Nothing, or the brackets around the things of a JSON list. */
const NOTHING = /^\s*(?:[[\]{}]{1,2},?\s*)?$/

/** `heads` counts its lines that are no rows. */
type Open = {
  style: TableStyle
  columns: string[]
  rows: Row[]
  cells: (line: string) => string[] | undefined
  heads: number
}

/**
 * Finds tables among lines: ruled ones, `name : value` lists, values with commas, rows with tabs or with bars. Gives each to `emit`
 * when it ends; `emit` says whether it was understood. `lines` counts the lines of those that were.
 */
export class TableReader {
  lines = 0
  readonly #emit: (table: Table) => boolean
  readonly #list: ListReader
  #open: Open | undefined
  #last: { text: string; line: number } | undefined

  constructor(emit: (table: Table) => boolean) {
    this.#emit = emit
    this.#list = new ListReader((table, lines) => {
      if (emit(table)) this.lines += lines
    })
  }

  /** Takes the next line; true while a table is open. */
  feed(text: string, line: number): boolean {
    const json = jsonTableOf(text, line)
    if (json) this.#whole(json)
    else if (NOTHING.test(text)) this.#blank()
    else if (PROMPT.test(text)) this.#close()
    else if (text.length > LONGEST_ROW) this.#close()
    else if (!this.#continues(text, line)) this.#begin(text, line)
    this.#last = { text, line }
    return this.isOpen
  }

  get isOpen(): boolean {
    return this.#open !== undefined || this.#list.isOpen
  }

  end(): void {
    this.#close()
  }

  /** A table that stands in one line. */
  #whole(table: Table): void {
    this.#close()
    if (this.#emit(table)) this.lines += 1
  }

  #blank(): void {
    this.#closeTable()
    this.#list.endThing()
  }

  #continues(text: string, line: number): boolean {
    if (this.#open && isBarRule(text)) {
      this.#open.heads += 1
      return true
    }
    return this.#open ? this.#row(this.#open, text, line) : this.#list.feed(text, line)
  }

  #row(open: Open, text: string, line: number): boolean {
    // The rule under a head: what was taken for the last row of this table is the head of the next one.
    if (isRule(text) && open.rows.at(-1)?.line === line - 1) open.rows.pop()
    const cells = isRule(text) || isPair(open, text) ? undefined : open.cells(text)
    if (!cells) return false
    open.rows.push(rowOf(open.columns, cells, line, text))
    if (open.rows.length === MOST_ROWS) this.#give(open)
    return true
  }

  #begin(text: string, line: number): void {
    const head = this.#last
    this.#close()
    const csv = csvOf(text)
    const bars = barCellsOf(text)
    if (isRule(text) && head && head.line === line - 1) {
      const columns = columnsOf(head.text, text)
      this.#start('ruled', namesOf(columns), (row) => cellsOf(row, columns))
    } else if (bars) this.#start('copied', bars, barCellsOf)
    else if (csv) this.#start('ruled', csv.columns, csv.cells)
    else if (text.includes('\t')) {
      this.#start('copied', text.split('\t'), (row) => (row.includes('\t') ? row.split('\t') : undefined))
    } else this.#list.feed(text, line)
  }

  #start(style: TableStyle, names: readonly string[], cells: Open['cells']): void {
    const columns = names.map(foldName)
    if (columns.some((column) => TELLING.has(column)))
      this.#open = { style, columns, rows: [], cells, heads: style === 'ruled' ? 2 : 1 }
  }

  #close(): void {
    this.#list.end()
    this.#closeTable()
  }

  #closeTable(): void {
    const open = this.#open
    this.#open = undefined
    if (open && this.#give(open)) this.lines += open.heads
  }

  #give(open: Open): boolean {
    const rows = open.rows
    open.rows = []
    const known = rows.length > 0 && this.#emit({ ...open, rows })
    if (known) this.lines += rows.length
    return known
  }
}

/** A line of a list below a ruled table, whose own lines are not set in: `   Product: VMware ESXi`. */
const isPair = ({ style }: Open, text: string) =>
  style === 'ruled' && /^ {2,}(?:Product|Name|Version|Volume Name): /.test(text)

const namesOf = (columns: readonly { name: string }[]) => columns.map(({ name }) => name)

function rowOf(columns: readonly string[], cells: readonly string[], line: number, text: string): Row {
  const named = columns.map((column, at): [string, string] => [column, cells[at]?.trim() ?? ''])
  return { cells: new Map(named), line, quote: text.trim() }
}
