import type { Origin, Outputs } from './outputs.ts'
import { reckon } from './rules/time.ts'

export type PingLine = { reply: boolean; sequence?: number; of: 'windows' | 'linux' }

/** What ping does unless told otherwise: Windows waits so long for an answer, Linux sends one packet a second. */
const WAITS = { windows: 4000, linux: 1000 }

/** Gaps between the answers to a ping. Their length is told by times in the lines, else reckoned by ping's own habit. */
export class PingGaps {
  readonly #outputs: Outputs
  #answered: { origin: Origin; sequence: number | undefined } | undefined
  #lost = 0

  constructor(outputs: Outputs) {
    this.#outputs = outputs
  }

  /** False for a line about a lost packet where nothing was ever pinged. */
  line({ reply, sequence, of }: PingLine, origin: Origin): boolean {
    if (!reply) {
      if (this.#answered) this.#lost += 1
      return this.#answered !== undefined || of === 'linux'
    }
    const last = this.#answered
    const jumped = last?.sequence !== undefined && sequence !== undefined ? sequence - last.sequence - 1 : 0
    const lost = Math.max(this.#lost, jumped)
    if (last && lost > 0) this.#gap(last.origin, origin, lost, lost * WAITS[of])
    this.#answered = { origin, sequence }
    this.#lost = 0
    return true
  }

  #gap(last: Origin, next: Origin, lost: number, reckoned: number): void {
    const timed = timeOf(next) - timeOf(last)
    const ms = timed > 0 ? timed : reckoned
    const text = `${lost} × no answer${timed > 0 ? '' : ', length reckoned'}`
    this.#outputs.entry({ kind: 'ping-gap', text, ms }, next)
  }
}

const timeOf = ({ time }: Origin) => {
  if (time === null || typeof time === 'string') return reckon(time)
  // Only the difference counts, so day and month may be either way round, except over midnight.
  return Date.parse(`1970-01-01T${time.clock}Z`)
}
