import { add, EMPTY, idOf, strikeOut, takeBackIn, type Ledger } from '#shared/infer/ledger.ts'
import type { ConsoleId } from '#shared/model/console.ts'
import type { Fact } from '#shared/model/fact.ts'
import { Writer, type Area } from './storage.ts'

/** What one origin told, as it is kept: under a key of its own, so that one page's news is a small write. */
export type Shelf = { console: ConsoleId | null; ledger: Ledger; seenAt: string }
type Kept = { console: ConsoleId | null; facts: Fact[]; struck: string[]; seenAt: string }

const PREFIX = 'facts:'
const MOST_FACTS = 4_000
const MOST_STRUCK = 500
const MOST_ORIGINS = 40
/** What only became younger is written after this time; the browser lets a worker live longer than that. */
const PATIENCE_MS = 5_000

/** The ledger, origin by origin, in memory and in the browser's storage. */
export class Shelves {
  readonly #shelves: Map<string, Shelf>
  readonly #writer: Writer
  #joined: Ledger | null = null
  #late: ReturnType<typeof setTimeout> | null = null
  readonly #younger = new Set<string>()

  private constructor(area: Area, shelves: Map<string, Shelf>) {
    this.#writer = new Writer(area)
    this.#shelves = shelves
  }

  /** Everything that was kept; what does not look like ours is left out. */
  static async open(area: Area): Promise<Shelves> {
    const all = await area.get(null)
    const kept = Object.entries(all).filter(([key, value]) => key.startsWith(PREFIX) && isKept(value))
    return new Shelves(
      area,
      new Map(kept.map(([key, value]) => [key.slice(PREFIX.length), unpack(key, value as Kept)])),
    )
  }

  /** All facts of all origins. Each entry carries its origin, so that they are never taken for one another's. */
  get ledger(): Ledger {
    const all = [...this.#shelves.values()].map(({ ledger }) => ledger)
    return (this.#joined ??= {
      entries: all.flatMap(({ entries }) => entries),
      struck: new Set(all.flatMap(({ struck }) => [...struck])),
    })
  }

  get shelves(): ReadonlyMap<string, Shelf> {
    return this.#shelves
  }

  /** Whether the browser refused to keep what was read last. */
  get refused(): boolean {
    return this.#writer.refused
  }

  /** Adds what a look at a page of an origin told. Says whether any of it was new; resolves `kept` once that is written. */
  add(
    origin: string,
    facts: readonly Fact[],
    console: ConsoleId | null,
    at: string,
  ): { isNews: boolean; kept: Promise<void> } {
    const before = this.#shelves.get(origin) ?? { console, ledger: EMPTY, seenAt: at }
    if (facts.length === 0) return { isNews: false, kept: Promise.resolve() }
    const ids = new Set(before.ledger.entries.map(idOf))
    const isNews = facts.some((fact) => !ids.has(idOf({ origin, fact })))
    const ledger = bounded(add(before.ledger, origin, facts))
    this.#put(origin, { console: console ?? before.console, ledger, seenAt: at })
    this.#dropOldest()
    return { isNews, kept: isNews ? this.#write(origin) : this.#writeLater(origin) }
  }

  /** Strikes an entry out or takes it back in. Says whether there is such an entry. */
  async strike(id: string, struck: boolean): Promise<boolean> {
    for (const [origin, shelf] of this.#shelves) {
      const entry = shelf.ledger.entries.find((one) => idOf(one) === id)
      if (!entry || (struck && shelf.ledger.struck.size >= MOST_STRUCK)) continue
      const ledger = struck ? strikeOut(shelf.ledger, entry) : takeBackIn(shelf.ledger, id)
      this.#put(origin, { ...shelf, ledger })
      await this.#write(origin)
      return true
    }
    return false
  }

  /** Forgets what one origin told, or all of them. */
  async forget(origin: string | null): Promise<void> {
    const gone = origin === null ? [...this.#shelves.keys()] : [origin]
    for (const one of gone) this.#shelves.delete(one)
    this.#joined = null
    await Promise.all(gone.map((one) => this.#write(one)))
  }

  /** Writes what waits, as before the browser ends the worker. */
  async flush(): Promise<void> {
    if (this.#late) clearTimeout(this.#late)
    this.#late = null
    const younger = [...this.#younger]
    this.#younger.clear()
    await Promise.all(younger.map((origin) => this.#write(origin)))
  }

  #put(origin: string, shelf: Shelf): void {
    this.#shelves.set(origin, shelf)
    this.#joined = null
  }

  #write(origin: string): Promise<void> {
    const shelf = this.#shelves.get(origin)
    this.#younger.delete(origin)
    return this.#writer.write(PREFIX + origin, shelf && pack(shelf))
  }

  #writeLater(origin: string): Promise<void> {
    this.#younger.add(origin)
    this.#late ??= setTimeout(() => void this.flush(), PATIENCE_MS)
    return Promise.resolve()
  }

  #dropOldest(): void {
    const byAge = [...this.#shelves].toSorted(([, a], [, b]) => (a.seenAt < b.seenAt ? -1 : 1))
    for (const [origin] of byAge.slice(0, Math.max(0, byAge.length - MOST_ORIGINS))) void this.forget(origin)
  }
}

/** The facts read last; those struck out stay struck as long as they are there. */
function bounded(ledger: Ledger): Ledger {
  return ledger.entries.length > MOST_FACTS ? { ...ledger, entries: ledger.entries.slice(-MOST_FACTS) } : ledger
}

function pack({ console, ledger, seenAt }: Shelf): Kept {
  return { console, seenAt, facts: ledger.entries.map(({ fact }) => fact), struck: [...ledger.struck] }
}

function unpack(key: string, { console, facts, struck, seenAt }: Kept): Shelf {
  const origin = key.slice(PREFIX.length)
  return { console, seenAt, ledger: { entries: facts.map((fact) => ({ origin, fact })), struck: new Set(struck) } }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false
  const { facts, struck, seenAt } = value as Partial<Kept>
  return Array.isArray(facts) && Array.isArray(struck) && typeof seenAt === 'string'
}
