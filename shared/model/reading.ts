import type { Fact, Subject } from './fact.ts'

/** Why a VM stood still, told by the lines beside the stun; `unknown` where they do not tell. */
export const STUN_CAUSES = [
  'snapshot-remove',
  'snapshot-create',
  'consolidate',
  'vmotion',
  'hot-add',
  'cbt',
  'device',
  'unknown',
] as const
export type StunCause = (typeof STUN_CAUSES)[number]

/**
 * One stun. `at` is its end as logged: UTC (`…Z`) where the log says so, else local time without zone, null where the
 * line has no time. `line` counts from 1.
 */
export type Stun = { at: string | null; ms: number; cause: StunCause; vm?: string; file: string; line: number }

export const ENTRY_KINDS = [
  'snapshot-create',
  'snapshot-created',
  'consolidate',
  'consolidated',
  'consolidate-failed',
  'migrate',
  'hot-add',
  'cbt',
  'device',
  'nfs-pause',
  'nfs-pause-open',
  'nfs-latency',
  'nfs-lost',
  'nfs-restored',
  'nfs-lock-failed',
  'task',
  'job',
  'transport',
  'failover',
  'storage-snapshot',
  'snapshot-remove',
  'ping-gap',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something that happened beside the stuns. `at` as in a stun; with `ms` it is the end of what took that long. */
export type TimelineEntry = {
  at: string | null
  kind: EntryKind
  text: string
  file: string
  line: number
  ms?: number
  subject?: Subject
}

/**
 * What a case keeps of logs that were read for it: the longest stuns and the events beside them, never the logs. `left` counts
 * those that were too many.
 */
export type KeptLogs = {
  at: string
  files: readonly string[]
  stuns: readonly Stun[]
  timeline: readonly TimelineEntry[]
  left: number
}

/** What was read out of logs and pasted text. `skipped` counts the lines that no rule understood, empty ones aside. */
export type Reading = { facts: Fact[]; stuns: Stun[]; timeline: TimelineEntry[]; skipped: number }
