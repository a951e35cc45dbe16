import type { Row } from './table.ts'
import { UNKNOWN_VM } from '../names.ts'
import { BACKUP_SNAPSHOT } from './snapshots.ts'
import type { TableFact } from './table-fact.ts'

const START = /^\s{0,8}Get Snapshot:\s*$/
const COMMAND = /vim-cmd vmsvc\/snapshot\.get (?<id>\d{1,9})\b/
const NAME = /^[-|\s]{0,200}Snapshot Name {0,20}: (?<name>.{0,200})$/
const LAST_LINE = /^[-|\s]{0,200}Snapshot State {0,20}: /
const PART = /^[-|\s]{0,200}(?:ROOT|CHILD|Snapshot (?:Id|Desc?r?iption|Created On|State) {0,20}: .*)\s*$/

/**
 * `vim-cmd vmsvc/snapshot.get`: the whole tree of one VM, which the command does not name. The number is told only when
 * the start was in sight and no snapshot breaks off.
 */
export class SnapshotTree {
  lines = 0
  readonly #emit: (facts: TableFact[]) => void
  #ref: string | undefined
  #started: Row | undefined
  #names: { name: string; row: Row }[] = []
  #complete = 0

  constructor(emit: (facts: TableFact[]) => void) {
    this.#emit = emit
  }

  /** Takes the next line; true while a tree is open. */
  feed(text: string, line: number): boolean {
    const row: Row = { cells: new Map(), line, quote: text.trim() }
    const id = COMMAND.exec(text)?.groups?.['id']
    if (id !== undefined || START.test(text)) this.#start(id, row)
    else if (!this.#part(text, row) && text.trim() !== '') this.end()
    return this.isOpen
  }

  #start(id: string | undefined, row: Row): void {
    this.end()
    this.#ref = id ?? this.#ref
    if (id === undefined) this.#started = row
    this.lines += 1
  }

  #part(text: string, row: Row): boolean {
    const name = NAME.exec(text)?.groups?.['name']
    if (name === undefined && !(this.isOpen && PART.test(text))) return false
    if (name !== undefined) this.#names.push({ name: name.trimEnd(), row })
    else if (LAST_LINE.test(text)) this.#complete += 1
    this.lines += 1
    return true
  }

  end(): void {
    if (this.isOpen) this.#emit(this.#facts())
    if (this.isOpen) this.#ref = undefined
    this.#started = undefined
    this.#names = []
    this.#complete = 0
  }

  get isOpen(): boolean {
    return this.#started !== undefined || this.#names.length > 0
  }

  #facts(): TableFact[] {
    const subject = { kind: 'vm', name: UNKNOWN_VM, ...(this.#ref !== undefined && { ref: this.#ref }) } as const
    const names = this.#names.map(({ name }) => name)
    const row = this.#names[0]?.row ?? this.#started
    if (!row) return []
    const whole = this.#started !== undefined && this.#complete === names.length
    const backup = this.#names.find(({ name }) => name === BACKUP_SNAPSHOT)
    const facts: TableFact[] = []
    if (names.length > 0 || whole) facts.push({ subject, key: 'vm.snapshot-names', value: names, row })
    if (whole) facts.push({ subject, key: 'vm.snapshot-count', value: names.length, row })
    if (backup) facts.push({ subject, key: 'vm.backup-snapshot', value: 'present', row: backup.row })
    else if (whole) facts.push({ subject, key: 'vm.backup-snapshot', value: 'absent', row })
    return facts
  }
}
