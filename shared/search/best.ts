/** An entry found: `score` orders, `share` (0–1) is how much of the query it has; with a weak one it has to be its title to be shown. */
export type Candidate = { id: string; score: number; share: number; isWeak: boolean }

/** The shares of a query below which an entry is weak, and is none. */
export type Shares = { fair: number; least: number }

const MOST_CANDIDATES = 40

/** The best of those that were added, in order. Equal scores stand by id, so that the order of entries plays no part. */
export class Best {
  readonly list: Candidate[] = []
  readonly #shares: Shares
  #worst = 0

  constructor(shares: Shares) {
    this.#shares = shares
  }

  /** Whether an entry with this score and share could stand among the best. */
  takes(score: number, share: number): boolean {
    return score >= this.#worst && share >= Math.min(this.#shares.least, this.#shares.fair)
  }

  add(id: string, score: number, share: number): void {
    const candidate = { id, score, share, isWeak: share < this.#shares.fair }
    let at = this.list.length
    while (at > 0 && isBefore(candidate, this.list[at - 1] ?? candidate)) at--
    this.list.splice(at, 0, candidate)
    if (this.list.length > MOST_CANDIDATES) this.list.pop()
    if (this.list.length === MOST_CANDIDATES) this.#worst = this.list.at(-1)?.score ?? 0
  }
}

const isBefore = (a: Candidate, b: Candidate) => a.score > b.score || (a.score === b.score && a.id < b.id)
