import type { EntryKind, StunCause } from '#shared/model/reading.ts'
import type { Subject } from '#shared/model/fact.ts'
import type { Family } from './header.ts'

/** What a line tells beside a stun: that its cause begins, goes on or ends. `weak` counts only where nothing else is near. */
export type Neighbour = { cause: Exclude<StunCause, 'unknown'>; phase: 'begin' | 'during' | 'end'; weak?: true }

/** What one line says, before it is joined with the lines around it. */
export type Told =
  | { tell: 'stun'; ms: number; shape: 'unstun' | 'stunned' }
  | ({ tell: 'neighbour' } & Neighbour)
  | { tell: 'entry'; kind: EntryKind; text?: string; subject?: Subject; ms?: number }
  | { tell: 'vm-name'; name: string }
  | { tell: 'vm-folder'; name: string }
  | { tell: 'disk-folder'; name: string }
  | { tell: 'host-name'; name: string }
  | { tell: 'consolidation'; needed: boolean }
  | { tell: 'release'; version: string; build: number }
  /** Understood, and nothing by itself. */
  | { tell: 'nothing' }
  | { tell: 'nfs-lock'; state: 'stop' | 'start'; fd: string; file: string }
  | { tell: 'task'; task: string; id: string; state: 'running' | 'succeeded' | 'failed' }
  | { tell: 'session-vm'; name: string }
  | { tell: 'disk'; disk: string; proxy: string; mode: string | undefined; role: 'source' | 'target' }
  | { tell: 'failover' }
  | { tell: 'ping'; reply: boolean; target?: string; sequence?: number; of: 'windows' | 'linux' }
  | { tell: 'ping-start' }

/** The named parts of a match. */
export type Parts = Readonly<Record<string, string | undefined>>

/**
 * One line shape. `keyword`, of seven bytes or more, stands in every line of the shape and in few others; it has no space,
 * where mail breaks lines; that of an `early` rule is frequent, and looked for at the start of a file only. `pattern` is
 * tried on the message, which follows the header. `examples` are run as tests: each must match.
 */
export type Rule = {
  id: string
  /** Whose lines these are, where they have a header; without one every rule is tried, but those that are `headed`. */
  family?: Family
  headed?: true
  /** Only with a time and Veeam's own marks before the message. */
  stamped?: true
  early?: true
  keyword: string | readonly string[]
  pattern: RegExp
  examples: readonly string[]
  tells: readonly Told[] | ((parts: Parts) => readonly Told[])
}
