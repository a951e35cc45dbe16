import type { CaseKey, CaseValue } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { PackShelf } from './pack-shelf.ts'

/** One VM's trouble as it is kept. Times are ISO 8601 in UTC; `updatedAt` is that of the last answer given or taken back. */
export type CaseRecord = {
  id: string
  topic: string
  title: string
  note: string
  createdAt: string
  updatedAt: string
}

/** One answer, the only saved state of a walk; keyed by fact, so that it survives edits of the tree. */
export type AnswerRecord = { caseId: string; key: CaseKey; value: CaseValue; at: string }

/** A case with all its answers. */
export type OpenCase = { record: CaseRecord; answers: AnswerRecord[] }

export type Theme = 'system' | 'light' | 'dark'

/** `language` is null until the person chose one; the browser's languages decide meanwhile. */
export type Settings = { language: Language | null; sideBySide: boolean; theme: Theme }

export const DEFAULT_SETTINGS: Settings = { language: null, sideBySide: false, theme: 'system' }

export type Stop = () => void

/**
 * What the programs keep on this device. `kind` says whether it survives closing the page.
 * Every `watch…` calls back at once with what is there, then after each change, from whichever tab it came.
 * Every write resolves only when it is durable, and rejects with a `StoreError` when it was not stored.
 */
export interface Store {
  readonly kind: 'database' | 'memory'
  /** Why it is a memory store: the name of the browser's error. Null for a database. */
  readonly cause: string | null
  /** Where the content pack is kept. */
  readonly packs: PackShelf
  watchCases(listener: (cases: CaseRecord[]) => void): Stop
  /** Calls back with null when there is no such case. */
  watchCase(id: string, listener: (open: OpenCase | null) => void): Stop
  watchSettings(listener: (settings: Settings) => void): Stop
  createCase(topic: string, first: { key: CaseKey; value: CaseValue }[]): Promise<CaseRecord>
  answer(caseId: string, key: CaseKey, value: CaseValue): Promise<void>
  unanswer(caseId: string, key: CaseKey): Promise<void>
  describeCase(caseId: string, change: { title?: string; note?: string }): Promise<void>
  /** Removes a case and gives back what was removed, so that it can be restored. */
  removeCase(caseId: string): Promise<OpenCase | null>
  restoreCase(open: OpenCase): Promise<void>
  changeSettings(change: Partial<Settings>): Promise<void>
  /** Removes all that Unstun keeps on this device, content included. */
  removeEverything(): Promise<void>
}
