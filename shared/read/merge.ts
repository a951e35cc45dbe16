import type { Fact } from '#shared/model/fact.ts'
import type { Reading, Stun, TimelineEntry } from '#shared/model/reading.ts'
import { reckon } from './rules/time.ts'
import { stands } from './longest.ts'
import { areOfTwoHosts } from './unnamed-host.ts'

/** Joins what several files told: one timeline, and of a fact that several tell the worst length or the last word. */
export function merged(readings: readonly Reading[]): Reading {
  const timeline = inOrder(readings.flatMap((reading) => reading.timeline))
  const stuns = inOrder(withoutTwins(readings.flatMap((reading) => reading.stuns)))
  return {
    facts: mergedFacts(readings.flatMap(({ facts }) => facts)),
    stuns: withTask(stuns, timeline),
    timeline,
    skipped: readings.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/** Rotated logs of one VM each tell a longest stun: the longest of all stands. */
function mergedFacts(facts: readonly Fact[]): Fact[] {
  const kept = new Map<string, Fact>()
  const contested = new Set<string>()
  for (const fact of facts) {
    const id = [fact.subject.kind, fact.subject.name, fact.subject.ref ?? '', fact.key].join('\n')
    const other = kept.get(id)
    if (areOfTwoHosts(fact, other)) contested.add(id)
    if (stands(fact, other)) kept.set(id, fact)
  }
  return [...kept].flatMap(([id, fact]) => (contested.has(id) ? [] : [fact]))
}

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

/**
 * vmware.log does not tell a consolidation from a removal; the host's own log names the task. Where the logs are of one VM
 * only, a stun in the time of its consolidate task is that task's.
 */
function withTask(stuns: readonly Stun[], timeline: readonly TimelineEntry[]): Stun[] {
  const tasks = timeline.filter(({ kind, text }) => kind === 'task' && text.includes('.consolidateDisks'))
  const spans = spansOf(tasks)
  const isOneVm =
    new Set(stuns.map(({ vm }) => vm)).size === 1 && new Set(tasks.map(({ subject }) => subject?.ref)).size === 1
  if (!isOneVm) return [...stuns]
  return stuns.map((stun) => {
    const at = reckon(stun.at)
    const within = spans.some(({ from, to }) => at >= from && at <= to + AFTER_TASK)
    return within && stun.cause === 'snapshot-remove' ? { ...stun, cause: 'consolidate' } : stun
  })
}

const AFTER_TASK = 2000

/** From the line that creates a task to the one that completes it; a task without both is left out. */
function spansOf(tasks: readonly TimelineEntry[]): { from: number; to: number }[] {
  const begun = tasks.filter(({ text }) => text.includes('Task Created'))
  return begun.flatMap((begin) => {
    const end = tasks.find(({ at, text }) => text.includes('Task Completed') && reckon(at) >= reckon(begin.at))
    return end ? [{ from: reckon(begin.at), to: reckon(end.at) }] : []
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
