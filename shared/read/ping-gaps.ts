import type { Origin, Outputs } from './outputs.ts'
import { apart } from './rules/apart.ts'
import { isUtc } from './rules/time.ts'

/** One answer or lost packet; `target` is who was asked, where the line tells. */
export type PingLine = { reply: boolean; target?: string; sequence?: number; of: 'windows' | 'linux' }
type Target = { origin: Origin; sequence: number | undefined }

/** What ping does unless told otherwise: Windows waits so long for an answer, Linux sends one packet a second. */
const WAITS = { windows: 4000, linux: 1000 }
/** Answers come late by a few packets; one far back begins a new count. */
const LATE = 1000
const MOST_TARGETS = 1000

/** Gaps between the answers of each target. Their length is told by times in the lines, else reckoned by ping's own habit. */
export class PingGaps {
  readonly #outputs: Outputs
  readonly #targets = new Map<string, Target>()
  /** Who answered last, whom lost packets were meant for as far as lines do not tell. */
  #current = ''
  #lost = 0
  #lastLost: { origin: Origin; of: PingLine['of'] } | undefined

  constructor(outputs: Outputs) {
    this.#outputs = outputs
  }

  line(ping: PingLine, origin: Origin): void {
    if (ping.reply) this.#answer(ping, origin)
    else if (this.#targets.has(this.#current)) {
      this.#lost += 1
      this.#lastLost = { origin, of: ping.of }
    }
  }

  /** Another ping begins: what comes before it has no part in its gaps. */
  end(): void {
    const last = this.#targets.get(this.#current)
    if (last && this.#lastLost) this.#gap(last.origin, this.#lastLost.origin, this.#lost, this.#lastLost.of)
    this.#targets.clear()
    this.#forgetLost()
  }

  #answer({ target = '', sequence, of }: PingLine, origin: Origin): void {
    const last = this.#targets.get(target)
    if (last && isLate(last.sequence, sequence)) return
    const jumped = last?.sequence !== undefined && sequence !== undefined ? sequence - last.sequence - 1 : 0
    const lost = Math.max(target === this.#current ? this.#lost : 0, jumped)
    if (last && lost > 0) this.#gap(last.origin, origin, lost, of)
    if (last || this.#targets.size < MOST_TARGETS) this.#targets.set(target, { origin, sequence })
    this.#current = target
    this.#forgetLost()
  }

  #forgetLost(): void {
    this.#lost = 0
    this.#lastLost = undefined
  }

  #gap(last: Origin, next: Origin, lost: number, of: PingLine['of']): void {
    const reckoned = lost * WAITS[of]
    const timed = isUtc(next.time) ? apart(last.time, next.time) : sameClock(apart(last.time, next.time), reckoned)
    const ms = timed > 0 ? timed : reckoned
    const text = `${lost} × no answer${timed > 0 ? '' : ', length reckoned'}`
    this.#outputs.entry({ kind: 'ping-gap', text, ms }, next)
  }
}

const isLate = (last: number | undefined, sequence: number | undefined) =>
  last !== undefined && sequence !== undefined && sequence <= last && sequence > last - LATE

const HOUR = 3_600_000
const SLACK = 10_000

/** A local clock that was put forward or back an hour: told by how many packets were lost meanwhile. */
function sameClock(timed: number, reckoned: number): number {
  if (timed <= 0 && timed + HOUR > 0) return timed + HOUR
  return timed > HOUR && timed - HOUR <= 2 * reckoned + SLACK && reckoned < HOUR / 2 ? timed - HOUR : timed
}
