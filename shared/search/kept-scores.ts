import type { Concept, Probe } from './probe.ts'
import type { Kept } from './scores.ts'

/** A question has fewer words. */
const MOST_KEPT = 12

/** The scores of units, for as long as the entries stay: while one word is typed, those before it stay as they are. */
export class KeptScores {
  readonly #kept = new Map<string, Kept[]>()
  readonly #concepts = new Map<Concept, number>()

  /** One for each segment: those put by for the same probes, else what `score` makes of them. */
  of(probes: readonly Probe[], score: (probes: readonly Probe[]) => Kept[]): Kept[] {
    const key = this.#keyOf(probes)
    const known = this.#kept.get(key)
    if (known) return known
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    const kept = score(probes)
    this.#kept.set(key, kept)
    return kept
  }

  /** Entries or names have changed. */
  forget(): void {
    this.#kept.clear()
    this.#concepts.clear()
  }

  #keyOf(probes: readonly Probe[]): string {
    let key = ''
    for (const probe of probes) key += `${probe.kind} ${probe.weight} ${this.#whatOf(probe)}\n`
    return key
  }

  #whatOf(probe: Probe): string {
    if (probe.kind === 'grams') return `${probe.floor} ${probe.grams.join(' ')}`
    if (probe.kind === 'all') return this.#keyOf(probe.probes)
    return probe.kind === 'concept' ? String(this.#numberOf(probe.concept)) : probe.text
  }

  #numberOf(concept: Concept): number {
    const known = this.#concepts.get(concept) ?? this.#concepts.size
    this.#concepts.set(concept, known)
    return known
  }
}
