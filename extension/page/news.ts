import type { Look } from '../messages/messages.ts'

/** After this long the same is told again: it is still seen. */
const AGAIN_AFTER_MS = 30_000

/** What of a page's looks is worth telling on. */
export class News {
  readonly #now: () => number
  readonly #toldFaults = new Set<string>()
  #last = ''
  #toldAt = Number.NEGATIVE_INFINITY

  constructor(now: () => number) {
    this.#now = now
  }

  /** Whether a look differs from the last that was news, its time aside. */
  isNews(look: Look): boolean {
    const facts = look.facts.map(({ evidence, ...fact }) => [fact, evidence.quote])
    const key = JSON.stringify({ ...look, facts })
    const now = this.#now()
    if (key === this.#last && now - this.#toldAt < AGAIN_AFTER_MS) return false
    this.#last = key
    this.#toldAt = now
    return true
  }

  /** A rule that threw and was not told yet. */
  faultIn(faults: ReadonlyMap<string, string>): string | undefined {
    const fault = [...faults.keys()].find((rule) => !this.#toldFaults.has(rule))
    if (fault !== undefined) this.#toldFaults.add(fault)
    return fault
  }
}
