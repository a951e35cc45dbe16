import type { StunCause } from '#shared/model/reading.ts'
import type { Neighbour } from '../rules/rule.ts'
import { reckon, type Time } from '../rules/time.ts'
import { causeOf, FOLLOWS, type Mark } from './cause.ts'

/** One line that tells a stun. */
export type StunLine = { time: Time; ms: number; shape: 'unstun' | 'stunned'; line: number; quote: string }
export type LabelledStun = StunLine & { cause: StunCause }

type Waiting = { stun: StunLine; paired: boolean; before: readonly Mark[]; after: Mark[] }

/** Neighbours that are remembered; older ones are out of reach of any stun. */
const REMEMBERED = 64
/** Two lines tell one stun when they are this near and the second stun did not begin after the first had ended. */
const PAIR_WITHIN = 2000
const PAIR_SLACK = 250
const PAIR_LINES = 2

/**
 * Follows the stuns of one VM's log: joins the two lines that newer releases write for one stun (the larger length
 * stands, with its line) and gives each stun to `emit` once the lines after it are known.
 */
export class StunTracker {
  readonly #emit: (stun: LabelledStun) => void
  #marks: Mark[] = []
  #waiting: Waiting[] = []

  constructor(emit: (stun: LabelledStun) => void) {
    this.#emit = emit
  }

  neighbour(neighbour: Neighbour, time: Time, line: number): void {
    const mark: Mark = { ...neighbour, at: millis(time), line }
    this.#settle(mark.at)
    for (const { after } of this.#waiting) if (after.length < REMEMBERED) after.push(mark)
    this.#marks = [...this.#marks.slice(-REMEMBERED + 1), mark]
  }

  stun(stun: StunLine): void {
    const last = this.#waiting.at(-1)
    if (last && !last.paired && isSame(last.stun, stun)) {
      last.paired = true
      if (stun.ms > last.stun.ms) last.stun = stun
      return
    }
    this.#settle(millis(stun.time))
    this.#waiting.push({ stun, paired: false, before: this.#marks, after: [] })
    if (this.#waiting.length > REMEMBERED) this.#release(1)
  }

  end(): void {
    this.#release(this.#waiting.length)
  }

  /** Nothing logged at `now` or later tells anything about stuns long before it. */
  #settle(now: number): void {
    const kept = this.#waiting.findIndex(({ stun }) => !(now - millis(stun.time) > FOLLOWS))
    this.#release(kept === -1 ? this.#waiting.length : kept)
  }

  #release(count: number): void {
    for (const { stun, before, after } of this.#waiting.splice(0, count)) {
      const place = { at: millis(stun.time), ms: stun.ms, line: stun.line }
      this.#emit({ ...stun, cause: causeOf(place, before, after) })
    }
  }
}

const millis = (time: Time) => (time === null || typeof time === 'string' ? reckon(time) : Number.NaN)

function isSame(first: StunLine, second: StunLine): boolean {
  if (first.shape === second.shape) return false
  const apart = millis(second.time) - millis(first.time)
  if (first.time === null && second.time === null) return second.line - first.line <= PAIR_LINES
  return Math.abs(apart) <= PAIR_WITHIN && apart - second.ms <= PAIR_SLACK
}
