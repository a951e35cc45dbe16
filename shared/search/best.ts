/** An entry found: `score` orders, `share` (0–1) is how much of the query it has; with a weak one it has to be its title to be shown. */
export type Candidate = { id: string; score: number; share: number; isWeak: boolean }

/** The shares of a query below which an entry is weak, and is none. */
export type Shares = { fair: number; least: number }

export const MOST_CANDIDATES = 40

/** The best of the entries of one index that were added since the `start`, in order. Of equal scores the first entry stands first. */
export class Best {
  readonly docs = new Uint32Array(MOST_CANDIDATES)
  readonly scores = new Float64Array(MOST_CANDIDATES)
  count = 0
  /** What an entry needs to stand among the best. */
  worst = 0

  start(): void {
    this.count = 0
    this.worst = 0
  }

  add(doc: number, score: number): void {
    const { docs, scores } = this
    const isAfter = (at: number) => {
      const other = scores[at] ?? 0
      return other > score || (other === score && (docs[at] ?? 0) < doc)
    }
    let at = this.count
    if (at < MOST_CANDIDATES) this.count++
    else if (isAfter(--at)) return
    for (; at > 0 && !isAfter(at - 1); at--) {
      docs[at] = docs[at - 1] ?? 0
      scores[at] = scores[at - 1] ?? 0
    }
    docs[at] = doc
    scores[at] = score
    if (this.count === MOST_CANDIDATES) this.worst = scores[MOST_CANDIDATES - 1] ?? 0
  }
}
