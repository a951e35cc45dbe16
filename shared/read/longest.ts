import type { Fact } from '#shared/model/fact.ts'

const LENGTHS: ReadonlySet<Fact['key']> = new Set<Fact['key']>(['stun.longest-ms', 'stun.at-removal-longest-ms'])

/** Whether a fact stands beside an earlier one of the same: the last word does, but a shorter stun is not the longest. */
export const stands = (fact: Fact, earlier: Fact | undefined) =>
  !earlier || !LENGTHS.has(fact.key) || Number(fact.value) > Number(earlier.value)
