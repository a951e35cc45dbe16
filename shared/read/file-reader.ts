import type { Evidence } from '#shared/model/fact.ts'
import type { Reading, StunCause } from '#shared/model/reading.ts'
import { vmNameOf } from './names.ts'
import { NfsLocks } from './nfs-locks.ts'
import { Outputs, type Origin } from './outputs.ts'
import { PingGaps } from './ping-gaps.ts'
import { KEYWORD_SEARCH } from './rules/all.ts'
import { TASKS } from './rules/hostd.ts'
import type { Told } from './rules/rule.ts'
import { MODES } from './rules/veeam-proxy.ts'
import { LineFeed, type FedLine } from './stream/line-feed.ts'
import { StunTracker, type LabelledStun } from './stuns/stun-tracker.ts'
import { factsOfTable } from './tables/facts-of-table.ts'
import { THIS_HOST } from './tables/hosts.ts'
import { SnapshotTree } from './tables/snapshot-tree.ts'
import { UNKNOWN_VM } from './tables/snapshots.ts'
import type { TableFact } from './tables/table-fact.ts'
import { TableReader } from './tables/table-reader.ts'
import { understand, type Understood } from './understand.ts'

/** The longest stun of each kind, with its line: facts are told from these, however many stuns there are. */
export type Longest = { stun: LabelledStun; atRemoval: LabelledStun | undefined }
const AT_REMOVAL: ReadonlySet<StunCause> = new Set<StunCause>(['snapshot-remove', 'consolidate'])

/** One log within a file: `grep` can put lines of many into one. */
type Source = {
  tracker: StunTracker
  name?: string
  folder?: string
  host?: { name: string; origin: Origin }
  release?: { version: string; build: number; origin: Origin }
  consolidation?: { needed: boolean; origin: Origin }
  longest: Longest | undefined
}
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
  readonly #sources = new Map<string | undefined, Source>()
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
    this.#feed = new LineFeed(KEYWORD_SEARCH, (line) => this.#line(line))
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
    for (const [from, source] of this.#sources) this.#sourceFacts(from, source)
    const taken = this.#understood + this.#tables.lines + this.#tree.lines
    const vmOf = (from: string | undefined) => this.#vmOf(from)
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
    stun: ({ ms, shape }, origin, { record }) => this.#source(record.from).tracker.stun({ ...origin, ms, shape }),
    neighbour: ({ cause, phase, weak }, origin, { record }) =>
      this.#source(record.from).tracker.neighbour({ cause, phase, ...(weak && { weak }) }, origin.time, origin.line),
    entry: (entry, origin) => this.#outputs.entry(entry, origin),
    'vm-name': ({ name }, _, { record }) => void (this.#source(record.from).name = name),
    'vm-folder': ({ name }, _, { record }) => void (this.#source(record.from).folder = name),
    'host-name': ({ name }, origin, { record }) => void (this.#source(record.from).host = { name, origin }),
    consolidation: ({ needed }, origin, { record }) =>
      void (this.#source(record.from).consolidation = { needed, origin }),
    // vmware.log names its host some lines later.
    release: ({ version, build }, origin, { record }) => {
      if (record.family) this.#source(record.from).release = { version, build, origin }
      else this.#release(THIS_HOST, version, build, origin)
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

  #source(from: string | undefined): Source {
    const known = this.#sources.get(from)
    if (known) return known
    const source: Source = { longest: undefined, tracker: new StunTracker((stun) => this.#stun(stun, from, source)) }
    this.#sources.set(from, source)
    return source
  }

  #stun(stun: LabelledStun, from: string | undefined, source: Source): void {
    if (!this.#outputs.stun(stun, from)) return
    const longest = source.longest
    const atRemoval = AT_REMOVAL.has(stun.cause) ? longer(longest?.atRemoval, stun) : longest?.atRemoval
    source.longest = { stun: longer(longest?.stun, stun), atRemoval }
  }

  #sourceFacts(from: string | undefined, { longest, host, release, consolidation }: Source): void {
    const subject = { kind: 'vm', name: this.#vmOf(from) } as const
    if (release) this.#release(host?.name ?? THIS_HOST, release.version, release.build, release.origin)
    if (host) this.#outputs.fact({ subject, key: 'vm.host', value: host.name }, host.origin)
    if (consolidation) {
      const value = consolidation.needed ? 'needed' : 'not-needed'
      this.#outputs.fact({ subject, key: 'vm.consolidation', value }, consolidation.origin)
    }
    if (!longest) return
    this.#outputs.fact({ subject, key: 'stun.longest-ms', value: longest.stun.ms }, longest.stun)
    const { atRemoval } = longest
    if (atRemoval) this.#outputs.fact({ subject, key: 'stun.at-removal-longest-ms', value: atRemoval.ms }, atRemoval)
  }

  #release(name: string, version: string, build: number, origin: Origin): void {
    const subject = { kind: 'host', name } as const
    this.#outputs.fact({ subject, key: 'host.version', value: version }, origin)
    this.#outputs.fact({ subject, key: 'host.build', value: build }, origin)
  }

  #vmOf(from: string | undefined): string {
    return vmNameOf(this.#sources.get(from) ?? {}, from ?? this.#file)
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

const longer = (a: LabelledStun | undefined, b: LabelledStun) => (a && a.ms >= b.ms ? a : b)
