/** What came: a value here and there, a part of the page, or another screen. */
export type Happening = 'tick' | 'part' | 'screen'

/** Of the page's time one part in so many is ours: less than a hundredth. */
const SHARE = 200
/** A part of a page is looked at though as much work as this is not made up for. */
const ADVANCE_MS = 100
/** Between two looks the page has at least so many times what the first cost. */
const BREATH = 4
/** Changes have something to do with one another within this time. */
const TOGETHER_MS = 100
/** However dear a look was, the next one comes after this. */
const LONGEST_WAIT_MS = 20_000
/** Another screen is looked at when nothing has changed for so long, so that it is not half the old one; at the latest after: */
const STILL_MS = 200
const STILL_AT_MOST_MS = 3_000
/** For so long after a person did something a change is what they did. */
const ANSWER_MS = 1_500

/** How soon a page is looked at again: by what the looks before have cost. */
export class Pace {
  /** Work that the page's own time has not made up for yet, as of then. */
  #debt = 0
  #asOf = 0
  #cost = 0
  #looked = Number.NEGATIVE_INFINITY
  #moved: number | null = null
  #acted = Number.NEGATIVE_INFINITY

  /** How long to wait from now on. */
  wait(what: Happening, now: number): number {
    if (this.#moved !== null) return Math.max(0, Math.min(STILL_MS, this.#moved + STILL_AT_MOST_MS - now))
    const isTick = what === 'tick' && now - this.#acted >= ANSWER_MS
    const due = SHARE * (this.#debtAt(now) - (isTick ? 0 : ADVANCE_MS))
    const breath = Math.max(TOGETHER_MS, BREATH * this.#cost) - (now - this.#looked)
    return Math.min(LONGEST_WAIT_MS, Math.max(0, due, breath))
  }

  /** Another screen is coming. */
  moved(now: number): void {
    this.#moved ??= now
  }

  /** Every further change puts the look off, for as long as the screen is not still. */
  get isMoving(): boolean {
    return this.#moved !== null
  }

  /** A person did something. */
  acted(now: number): void {
    this.#acted = now
  }

  /** A look has ended. Another screen's costs what it costs. */
  looked(what: Happening, cost: number, now: number): void {
    this.#debt = what === 'screen' ? 0 : this.#debtAt(now) + cost
    this.#asOf = now
    this.#cost = cost
    this.#looked = now
    this.#moved = null
  }

  #debtAt(now: number): number {
    return Math.max(0, this.#debt - (now - this.#asOf) / SHARE)
  }
}
