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
    const { list } = this
    const isAfter = (at: number) => {
      const other = list[at]
      return other !== undefined && (other.score > score || (other.score === score && other.id < id))
    }
    if (isAfter(MOST_CANDIDATES - 1)) return
    if (list.length === MOST_CANDIDATES) list.pop()
    let at = list.length
    while (at > 0 && !isAfter(at - 1)) at--
    list.splice(at, 0, { id, score, share, isWeak: share < this.#fair })
    if (list.length === MOST_CANDIDATES) this.worst = list.at(-1)?.score ?? 0
  }
}
