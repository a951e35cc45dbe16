import type { Evidence, Fact, FactKey, FactValue, Subject } from '#shared/model/fact.ts'
import type { EntryKind, Stun, TimelineEntry } from '#shared/model/reading.ts'
import { stands } from './longest.ts'
import { areOfTwoHosts } from './unnamed-host.ts'
import type { LabelledStun } from './stuns/stun-tracker.ts'
import { written, type LocalTime, type Time } from './rules/time.ts'

/** More than anyone looks at. The longest stuns stay, and facts are told from all. */
const MOST = 100_000
const LONGEST_QUOTE = 2000

/** Where something was read. */
export type Origin = { time: Time; line: number; quote: string }
export type NewFact = { [K in FactKey]: { subject: Subject; key: K; value: FactValue<K> } }[FactKey]
export type NewEntry = { kind: EntryKind; text?: string; ms?: number; subject?: Subject }

type Kept<T> = { time: Time; item: T }

/**
 * What one file told. Local dates wait until the end, when another line may have told whether the day or the month
 * stands first.
 */
export class Outputs {
  readonly #file: string
  readonly #source: Evidence['source']
  #order: LocalTime['order']
  #facts = new Map<string, Kept<Fact>>()
  readonly #contested = new Set<string>()
  #entries: Kept<TimelineEntry>[] = []
  #stuns: Kept<Stun & { from: string | undefined }>[] = []
  #seen = new Set<string>()

  constructor(file: string, source: Evidence['source']) {
    this.#file = file
    this.#source = source
  }

  /** Of several facts for one subject and key the last stands. */
  fact(fact: NewFact, origin: Origin): void {
    this.#watch(origin.time)
    const { kind, name, ref } = fact.subject
    const evidence = this.#evidence(origin)
    const item = { ...fact, certainty: 'seen', evidence } as Fact
    const id = [kind, name, ref ?? '', fact.key].join('\n')
    if (areOfTwoHosts(item, this.#facts.get(id)?.item)) this.#contested.add(id)
    if (stands(item, this.#facts.get(id)?.item)) this.#facts.set(id, { time: origin.time, item })
  }

  entry({ kind, text, ms, subject }: NewEntry, origin: Origin): void {
    this.#watch(origin.time)
    if (this.#entries.length >= MOST) return
    const said = (text ?? origin.quote).slice(0, LONGEST_QUOTE)
    const item = {
      at: null,
      kind,
      text: said,
      file: this.#file,
      line: origin.line,
      ...(ms !== undefined && { ms }),
      ...(subject && { subject }),
    }
    this.#entries.push({ time: origin.time, item })
  }

  /** False for a stun that was told before: the same log pasted twice. */
  stun({ time, ms, cause, line }: LabelledStun, from: string | undefined): boolean {
    const same = typeof time === 'string' ? `${from ?? ''}\n${time}\n${ms}` : ''
    if (same && this.#seen.has(same)) return false
    if (same && this.#seen.size < MOST) this.#seen.add(same)
    this.#stuns.push({ time, item: { at: null, ms, cause, file: this.#file, line, from } })
    if (this.#stuns.length > 2 * MOST) this.#keepLongest()
    return true
  }

  #keepLongest(): void {
    const least = this.#stuns.map(({ item }) => item.ms).toSorted((a, b) => b - a)[MOST] ?? 0
    this.#stuns = this.#stuns.filter(({ item }) => item.ms > least)
  }

  /** Everything, with names for the VMs of the stuns: by the file that `grep` named, or this one. */
  finish(vmOf: (from: string | undefined) => string): { facts: Fact[]; stuns: Stun[]; timeline: TimelineEntry[] } {
    const at = (time: Time) => written(time, this.#order)
    return {
      facts: [...this.#facts]
        .filter(([id]) => !this.#contested.has(id))
        .map(([, { item, time }]) => withTime(item, at(time))),
      stuns: this.#stuns.map(({ item: { ms, cause, file, line, from }, time }) => ({
        at: at(time),
        ms,
        cause,
        vm: vmOf(from),
        file,
        line,
      })),
      timeline: this.#entries.map(({ item, time }) => ({ ...item, at: at(time) })),
    }
  }

  #watch(time: Time): void {
    if (time !== null && typeof time !== 'string' && time.year !== undefined) this.#order ??= time.order
  }

  #evidence({ line, quote }: Origin): Evidence {
    const where = `${this.#file}:${line}`
    return { source: this.#source, where, quote: quote.slice(0, LONGEST_QUOTE), file: this.#file, line }
  }
}

const withTime = (fact: Fact, at: string | null): Fact =>
  at === null ? fact : { ...fact, evidence: { ...fact.evidence, at } }
