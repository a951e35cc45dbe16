/** An entry found: `score` orders, `share` (0–1) is how much of the query it has; with a weak one it has to be its title to be shown. */
export type Candidate = { id: string; score: number; share: number; isWeak: boolean }

/** The shares of a query below which an entry is weak, and is none. */
export type Shares = { fair: number; least: number }

const MOST_CANDIDATES = 40

/** The best of those that were added, in order. Equal scores stand by id, so that the order of entries plays no part. */
export class Best {
  readonly list: Candidate[] = []
  /** What an entry needs to stand among the best. */
  readonly leastShare: number
  worst = 0
  readonly #fair: number

  constructor({ fair, least }: Shares) {
    this.leastShare = Math.min(fair, least)
    this.#fair = fair
  }

  add(id: string, score: number, share: number): void {
    const candidate = { id, score, share, isWeak: share < this.#fair }
    let at = this.list.length
    while (at > 0 && isBefore(candidate, this.list[at - 1] ?? candidate)) at--
    this.list.splice(at, 0, candidate)
    if (this.list.length > MOST_CANDIDATES) this.list.pop()
    if (this.list.length === MOST_CANDIDATES) this.worst = this.list.at(-1)?.score ?? 0
  }
}

const isBefore = (a: Candidate, b: Candidate) => a.score > b.score || (a.score === b.score && a.id < b.id)
