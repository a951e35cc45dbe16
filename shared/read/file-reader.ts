import type { Evidence } from '#shared/model/fact.ts'
import type { Reading } from '#shared/model/reading.ts'
import { LogSource, tellRelease } from './log-source.ts'
import { UNKNOWN_VM, vmNameOf } from './names.ts'
import { NfsLocks } from './nfs-locks.ts'
import { Outputs, type Origin } from './outputs.ts'
import { PingGaps } from './ping-gaps.ts'
import { KEYWORD_SEARCHES } from './rules/all.ts'
import type { LogRecord } from './rules/header.ts'
import { TASKS } from './rules/hostd.ts'
import type { Told } from './rules/rule.ts'
import { MODES } from './rules/veeam-proxy.ts'
import { LineFeed, type FedLine } from './stream/line-feed.ts'
import { factsOfTable } from './tables/facts-of-table.ts'
import { THIS_HOST } from './tables/hosts.ts'
import { SnapshotTree } from './tables/snapshot-tree.ts'
import type { TableFact } from './tables/table-fact.ts'
import { TableReader } from './tables/table-reader.ts'
import { understand, type Understood } from './understand.ts'

type Teller<K extends Told['tell']> = (told: Extract<Told, { tell: K }>, origin: Origin, understood: Understood) => void

/** Told for each line with a stun: the line's number, and the lines around it as they stand. */
export type Surroundings = (file: string, line: number, lines: string[]) => void

/** Reads one text from its first byte to its last, then tells what was in it. */
export class FileReader {
  readonly #file: string
  readonly #surroundings: Surroundings | undefined
  readonly #outputs: Outputs
  readonly #feed: LineFeed
  readonly #tables: TableReader
  readonly #tree: SnapshotTree
  readonly #locks: NfsLocks
  readonly #pings: PingGaps
  readonly #sources = new Map<string | undefined, LogSource>()
  #sessionVm = UNKNOWN_VM
  #understood = 0
  /** The first line that no rule has taken yet. */
  #free = 1

  constructor(file: string, source: Evidence['source'], surroundings?: Surroundings) {
    this.#file = file
    this.#surroundings = surroundings
    this.#outputs = new Outputs(file, source)
    this.#locks = new NfsLocks(this.#outputs)
    this.#pings = new PingGaps(this.#outputs)
    const emit = (facts: readonly TableFact[]) => facts.forEach((fact) => this.#tableFact(fact))
    this.#tree = new SnapshotTree(emit)
    this.#tables = new TableReader((table) => {
      const facts = factsOfTable(table)
      emit(facts ?? [])
      return facts !== undefined
    })
    this.#feed = new LineFeed(KEYWORD_SEARCHES, (line) => this.#line(line))
  }

  push(chunk: Uint8Array): void {
    this.#feed.push(chunk)
  }

  end(): Reading {
    this.#feed.end()
    this.#tables.end()
    this.#tree.end()
    this.#locks.end()
    this.#pings.end()
    for (const { tracker } of this.#sources.values()) tracker.end()
    for (const source of this.#sources.values()) source.tell()
    const taken = this.#understood + this.#tables.lines + this.#tree.lines
    const vmOf = (key: string | undefined) => this.#sources.get(key)?.vm ?? vmNameOf({}, this.#file)
    return { ...this.#outputs.finish(vmOf), skipped: Math.max(0, this.#feed.lines - taken) }
  }

  #line(line: FedLine): boolean {
    if (line.number < this.#free) return this.#isOpen
    const understood = line.keyword ? understand(line, this.#free) : []
    const [first] = understood
    if (first) {
      this.#understood += first.count
      this.#free = first.number + first.count
      for (const each of understood) this.#tell(each)
      if (understood.some(({ told }) => told.some(({ tell }) => tell === 'stun'))) this.#surround(line, first.number)
      return this.#isOpen
    }
    if (this.#tree.feed(line.text, line.number)) return true
    return this.#tables.feed(line.text, line.number)
  }

  #surround(line: FedLine, number: number): void {
    const around = [-2, -1, 0, 1, 2].map((by) => (by === 0 ? line.text : line.around(by)))
    this.#surroundings?.(
      this.#file,
      number,
      around.filter((text) => text !== undefined),
    )
  }

  #tell(understood: Understood): void {
    const { record, told, number, quote } = understood
    const origin: Origin = { time: record.time, line: number, quote }
    for (const each of told) (this.#tellers[each.tell] as Teller<Told['tell']>)(each, origin, understood)
  }

  readonly #tellers: { [K in Told['tell']]: Teller<K> } = {
    stun: ({ ms, shape }, origin, { record }) => this.#source(record).tracker.stun({ ...origin, ms, shape }),
    neighbour: ({ cause, phase, weak }, origin, { record }) =>
      this.#source(record).tracker.neighbour({ cause, phase, ...(weak && { weak }) }, origin.time, origin.line),
    entry: (entry, origin) => this.#outputs.entry(entry, origin),
    'vm-name': ({ name }, _, { record }) => void (this.#source(record).name = name),
    'vm-folder': ({ name }, _, { record }) => void (this.#source(record).folder = name),
    'disk-folder': ({ name }, _, { record }) => this.#source(record).disk(name),
    'host-name': ({ name }, origin, { record }) => void (this.#source(record).host = { name, origin }),
    consolidation: ({ needed }, origin, { record }) => void (this.#source(record).consolidation = { needed, origin }),
    // vmware.log names its host some lines later.
    release: ({ version, build }, origin, { record }) => {
      if (record.family) this.#source(record).release = { version, build, origin }
      else tellRelease(this.#outputs, THIS_HOST, { version, build, origin })
    },
    nothing: () => undefined,
    'nfs-lock': ({ state, fd, file }, origin, { record: { host, from } }) =>
      this.#locks[state](fd, file, origin, host ?? from),
    task: ({ task, id, state }, origin) => this.#task(task, id, state, origin),
    'session-vm': ({ name }, origin) => {
      this.#sessionVm = name
      this.#outputs.entry({ kind: 'job', subject: { kind: 'vm', name } }, origin)
    },
    disk: (disk, origin) => this.#disk(disk, origin),
    failover: (_, origin) => {
      const subject = { kind: 'vm', name: this.#sessionVm } as const
      this.#outputs.fact({ subject, key: 'transport.failover', value: 'to-network' }, origin)
      this.#outputs.entry({ kind: 'failover', subject }, origin)
    },
    ping: (ping, origin) => this.#pings.line(ping, origin),
    'ping-start': () => this.#pings.end(),
  }

  #source({ from, writer }: LogRecord): LogSource {
    const key = from ?? writer
    const known = this.#sources.get(key)
    if (known) return known
    const source = new LogSource(this.#outputs, key, from ?? this.#file)
    this.#sources.set(key, source)
    return source
  }

  #task(task: string, id: string, state: 'running' | 'succeeded' | 'failed', origin: Origin): void {
    const known = TASKS[task]
    if (!known) return
    const subject = { kind: 'vm', name: UNKNOWN_VM, ref: id } as const
    this.#outputs.fact({ subject, key: 'vm.snapshot-task', value: { task: known, state } }, origin)
    this.#outputs.entry({ kind: 'task', subject }, origin)
  }

  #disk({ disk, proxy, mode, role }: Extract<Told, { tell: 'disk' }>, origin: Origin): void {
    const subject = { kind: 'disk', name: `${this.#sessionVm}/${disk}` } as const
    this.#outputs.entry({ kind: 'transport', subject }, origin)
    // The target's proxy writes a replica: its mode says nothing about the VM that is read.
    if (role === 'target') return
    const value = MODES[mode ?? '']
    if (value) this.#outputs.fact({ subject, key: 'transport.mode', value }, origin)
    this.#outputs.fact({ subject, key: 'transport.proxy', value: proxy }, origin)
  }

  #tableFact({ row, ...fact }: TableFact): void {
    this.#outputs.fact(fact, { time: null, line: row.line, quote: row.quote })
  }

  get #isOpen(): boolean {
    return this.#tables.isOpen || this.#tree.isOpen
  }
}
