import type { Fact } from '#shared/model/fact.ts'
import type { LabelledStun } from './stuns/stun-tracker.ts'

/** The lengths that facts tell, and which stuns each counts. */
const COUNTS = {
  'stun.longest-ms': () => true,
  'stun.at-removal-longest-ms': ({ cause }: LabelledStun) => cause === 'snapshot-remove' || cause === 'consolidate',
}
type Length = keyof typeof COUNTS
const LENGTHS = Object.keys(COUNTS) as Length[]

/** The longest stun of each kind, with its line: facts are told from these, however many stuns there are. */
export type LongestStuns = Map<Length, LabelledStun>

/** Puts a stun in where it is the longest so far. */
export function keepLongest(longest: LongestStuns, stun: LabelledStun): void {
  for (const length of LENGTHS)
    if (COUNTS[length](stun) && isLonger(stun.ms, longest.get(length)?.ms)) longest.set(length, stun)
}

/** Whether a fact stands beside an earlier one of the same: the last word does, but a shorter stun is not the longest. */
export const stands = (fact: Fact, earlier: Fact | undefined) =>
  !earlier || !(fact.key in COUNTS) || isLonger(Number(fact.value), Number(earlier.value))

const isLonger = (ms: number, known: number | undefined) => known === undefined || ms > known
