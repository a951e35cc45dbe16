import type { KeptLogs } from '#shared/model/reading.ts'
import type { CaseKey, CaseValue, Seen, VmName } from '#shared/model/case.ts'

/** A case as it travels: all that another device needs to go on with it. Times are ISO 8601 in UTC with milliseconds. */
export type CarriedCase = {
  id: string
  topic: string
  vm: VmName | null
  title: string
  note: string
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  answers: readonly CarriedAnswer[]
  seen: readonly CarriedSeen[]
  ticks: readonly CarriedTick[]
  /** The stuns and events that were kept from logs. A link that would grow too large for a QR code goes without. */
  logs?: KeptLogs
}

export type CarriedAnswer = { key: CaseKey; value: CaseValue; at: string }
export type CarriedSeen = Seen & { at: string }
export type CarriedTick = { step: string; at: string; result: string }

/** The parts a case has; what has another name comes from a later release, or from somewhere else. */
export const PARTS = [
  'id',
  'topic',
  'vm',
  'title',
  'note',
  'createdAt',
  'updatedAt',
  'archivedAt',
  'answers',
  'seen',
  'ticks',
  'logs',
] as const satisfies readonly (keyof CarriedCase)[]

export type Part = (typeof PARTS)[number]

/** Something that was left out of what was opened. `name` is as it stood there: hostile text. */
export type Problem = { part: Part | 'other' | 'file'; name: string; why: 'unknown' | 'damaged' | 'too-large' }
