import type { Fact } from '#shared/model/fact.ts'
import type { Reading, Stun } from '#shared/model/reading.ts'
import { reckon } from './rules/time.ts'

/** Joins what several files told: one timeline, and of a fact that several tell the worst length or the last word. */
export function merged(readings: readonly Reading[]): Reading {
  return {
    facts: mergedFacts(readings.flatMap(({ facts }) => facts)),
    stuns: inOrder(withoutTwins(readings.flatMap(({ stuns }) => stuns))),
    timeline: inOrder(readings.flatMap(({ timeline }) => timeline)),
    skipped: readings.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/** Rotated logs of one VM each tell a longest stun: the longest of all stands. */
function mergedFacts(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>()
  for (const fact of facts) {
    const id = [fact.subject.kind, fact.subject.name, fact.subject.ref ?? '', fact.key].join('\n')
    const other = kept.get(id)
    if (!other || !isLength(fact) || !isLength(other) || Number(fact.value) > Number(other.value)) kept.set(id, fact)
  }
  return [...kept.values()]
}

const isLength = ({ key }: Fact) => key === 'stun.longest-ms' || key === 'stun.at-removal-longest-ms'

/** The same log given twice, whole or in part, tells each stun twice. */
function withoutTwins(stuns: readonly Stun[]): Stun[] {
  const seen = new Set<string>()
  return stuns.filter(({ at, ms, vm, file }) => {
    if (at === null) return true
    const id = `${vm ?? file}\n${at}\n${ms}`
    const fresh = !seen.has(id)
    seen.add(id)
    return fresh
  })
}

/** By time; what has none stays behind what it followed. */
function inOrder<T extends { at: string | null }>(items: readonly T[]): T[] {
  let last = Number.NEGATIVE_INFINITY
  const timed = items.map((item) => {
    const at = reckon(item.at)
    last = Number.isNaN(at) ? last : at
    return { item, at: last }
  })
  return timed.toSorted((a, b) => a.at - b.at || 0).map(({ item }) => item)
}
