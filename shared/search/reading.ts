import { foldWithMap, heavier, type Folded } from '#shared/text/fold.ts'
import { plainName } from './called.ts'
import { FIELDS, type Entry, type Field, type Passage } from './entry.ts'
import { termsOf, type Term } from './terms.ts'

/** One text of an entry, folded, and taken apart when that is asked for. */
export class Reading {
  readonly field: Field
  readonly passage: Passage
  #light: Folded | null = null
  #heavy: string | null = null
  #terms: Term[] | null = null
  #names: Set<string> | null = null
  #plain: string | null = null

  constructor(field: Field, passage: Passage) {
    this.field = field
    this.passage = passage
  }
  get light(): Folded {
    return (this.#light ??= foldWithMap(this.passage.text, 'light'))
  }
  /** The heavy fold, without a way back. */
  get heavy(): string {
    return (this.#heavy ??= heavier(this.light.text))
  }
  get terms(): Term[] {
    return (this.#terms ??= termsOf(this.passage.text))
  }
  /** As it is compared with a whole query. */
  get plain(): string {
    return (this.#plain ??= plainName(this.passage.text))
  }
  has(term: string): boolean {
    this.#names ??= new Set(this.terms.map(({ text }) => text))
    return this.#names.has(term)
  }
}

const MOST_KEPT = 200

/** The texts of entries, read once: letter after letter of a query, the same entries come up. */
export class Readings {
  readonly #kept = new Map<string, Reading[]>()

  of(entry: Entry): Reading[] {
    const known = this.#kept.get(entry.id)
    if (known) return known
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    const readings = FIELDS.flatMap((field) => (entry[field] ?? []).map((passage) => new Reading(field, passage)))
    this.#kept.set(entry.id, readings)
    return readings
  }

  /** The text of an entry has changed. */
  forget(id: string): void {
    this.#kept.delete(id)
  }
}
