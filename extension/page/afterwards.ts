import type { Clock } from './clock.ts'

/** Soon at first, then ever more seldom. */
const AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000]

/** Asks for a while whether something has come that nobody tells of, until the answer is yes. Gives back how to stop. */
export function askAfterwards(clock: Clock, ask: () => boolean): () => void {
  let cancel = (): void => undefined
  const askNext = (at: number): void => {
    const ms = AFTER_MS[at]
    if (ms !== undefined) cancel = clock.later(() => ask() || askNext(at + 1), ms)
  }
  askNext(0)
  return () => cancel()
}

/** Fewer new elements than this are no other page. */
const FEWEST = 20

/** Whether a page has become another one since its elements were counted. */
export function hasGrown(before: number, now: number): boolean {
  return Math.abs(now - before) > Math.max(FEWEST, before / 4)
}
