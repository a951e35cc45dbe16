import type { ConsoleId, TaughtLabel } from '#shared/model/console.ts'
import type { SubjectKind } from '#shared/model/fact.ts'
import type { Bilingual, Language } from '#shared/model/language.ts'

/** From one of our own pages to the background. */
export type FromOwnPage =
  /** Asks for an `OwnState`. */
  | { kind: 'state' }
  /** Forgets what was read on a site (a granted pattern); the grant is the page's to give back. */
  | { kind: 'forget'; site: string }
  /** Deletes everything that is kept, cases included, and gives all grants back. */
  | { kind: 'delete-everything' }
  | { kind: 'set-assistant'; address: string | null }
  | { kind: 'switch-rule'; rule: string; off: boolean }
  /** Takes a label back that the person taught. */
  | { kind: 'unteach'; label: TaughtLabel }

/** All that the options page shows. `locked`: an administrator's policy says so. */
export type OwnState = {
  sites: readonly SiteState[]
  /** Addresses that a policy offers and that are not allowed yet, as patterns. */
  offered: readonly string[]
  assistant: { address: string | null; locked: boolean }
  language: { locked: Language | null }
  rules: readonly RuleState[]
  taught: readonly TaughtState[]
  /** The browser refused to keep what was read last, as when the device is full. */
  refused: boolean
  /** Messages that were none of ours, since the browser started. */
  ignored: number
}

/** One site that may be read, or of which something is still kept. */
export type SiteState = { site: string; granted: boolean; read: readonly OriginState[] }

/** What was read at one origin: how many things of each kind, and when last. */
export type OriginState = {
  origin: string
  console: ConsoleId | null
  title: Bilingual | null
  counts: Partial<Record<SubjectKind, number>>
  facts: number
  seenAt: string
}

/**
 * `matched`: it gave facts; `quiet`: it did, and its screen was showing since and gave nothing; `silent`: its screen was showing and
 * gave nothing; `never`: its screen was not met; `faulted`: it failed, and is off until the browser starts again.
 */
export type RuleHealth = 'matched' | 'quiet' | 'silent' | 'never' | 'faulted'
/** A label that the person taught, and what the console's label for the same thing is elsewhere. */
export type TaughtState = { label: TaughtLabel; console: Bilingual; means: string }
export type RuleState = {
  id: string
  console: Bilingual
  title: Bilingual
  off: boolean
  locked: boolean
  health: RuleHealth
  /** When it gave facts last, or its screen was met last. */
  at: string | null
}
