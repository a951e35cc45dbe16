/** An entry found: `score` orders, `share` (0–1) is how much of the query it has; with a weak one it has to be its title to be shown. */
export type Candidate = { id: string; score: number; share: number; isWeak: boolean }

/** The shares of a query below which an entry is weak, and is none. */
export type Shares = { fair: number; least: number }

const MOST_CANDIDATES = 40

/** The best of those that were added, in order. Equal scores stand by id, so that the order of entries plays no part. */
export class Best {
  /** What an entry needs to stand among the best. */
  readonly leastShare: number
  worst = 0
  readonly #fair: number
  readonly #ids: string[] = []
  readonly #scores = new Float64Array(MOST_CANDIDATES)
  readonly #shares = new Float64Array(MOST_CANDIDATES)

  constructor({ fair, least }: Shares) {
    this.leastShare = Math.min(fair, least)
    this.#fair = fair
  }

  add(id: string, score: number, share: number): void {
    const ids = this.#ids
    const scores = this.#scores
    const shares = this.#shares
    const isAfter = (at: number) => {
      const other = scores[at] ?? 0
      return other > score || (other === score && (ids[at] ?? '') < id)
    }
    let at = ids.length
    if (at === MOST_CANDIDATES && isAfter(--at)) return
    for (; at > 0 && !isAfter(at - 1); at--) {
      ids[at] = ids[at - 1] ?? ''
      scores[at] = scores[at - 1] ?? 0
      shares[at] = shares[at - 1] ?? 0
    }
    ids[at] = id
    scores[at] = score
    shares[at] = share
    this.worst = scores[MOST_CANDIDATES - 1] ?? 0
  }

  get list(): Candidate[] {
    return this.#ids.map((id, at) => {
      const share = this.#shares[at] ?? 0
      return { id, score: this.#scores[at] ?? 0, share, isWeak: share < this.#fair }
    })
  }
}
