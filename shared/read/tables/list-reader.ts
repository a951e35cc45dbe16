import { foldName, type Row, type Table } from './table.ts'
import { pairOf } from './pair.ts'

const MOST_PAIRS = 60
const MOST_ROWS = 20_000

type Pair = { name: string; value: string; line: number; quote: string }

/**
 * Gathers `name : value` lines into things, and things with the same names into one table: what one VM has may be told by
 * several. Gives each table to `emit`, with the number of its lines.
 */
export class ListReader {
  readonly #emit: (table: Table, lines: number) => void
  #pairs: Pair[] = []
  #columns: string[] = []
  #rows: Row[] = []
  #lines = 0

  constructor(emit: (table: Table, lines: number) => void) {
    this.#emit = emit
  }

  get isOpen(): boolean {
    return this.#pairs.length > 0 || this.#rows.length > 0
  }

  /** Takes the next line; false for one that is no pair. */
  feed(text: string, line: number): boolean {
    const pair = this.#pairs.length < MOST_PAIRS ? pairOf(text) : undefined
    if (!pair) return false
    // The same name again is the next thing of the list, where no empty line parts them.
    if (this.#pairs.some(({ name }) => name === pair.name)) this.endThing()
    this.#pairs.push({ ...pair, line, quote: text.trim() })
    return true
  }

  /** After an empty line the next thing may follow. */
  endThing(): void {
    const pairs = this.#pairs
    this.#pairs = []
    const [first] = pairs
    if (!first) return
    const cells = new Map(pairs.map(({ name, value }) => [foldName(name), value]))
    const columns = [...cells.keys()]
    if (columns.join() !== this.#columns.join() || this.#rows.length === MOST_ROWS) this.#give()
    this.#columns = columns
    this.#rows.push({ cells, line: first.line, quote: pairs.map(({ quote }) => quote).join('\n') })
    this.#lines += pairs.length
  }

  end(): void {
    this.endThing()
    this.#give()
  }

  #give(): void {
    const [rows, lines] = [this.#rows, this.#lines]
    this.#rows = []
    this.#lines = 0
    if (rows.length > 0) this.#emit({ style: 'list', columns: this.#columns, rows }, lines)
  }
}
