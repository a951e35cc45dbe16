import type { CaseKey, CaseValue, Seen, VmName } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { Alias } from '#shared/text/redact.ts'
import type { KeptLogs } from '#shared/model/reading.ts'
import type { PackShelf } from './pack-shelf.ts'
import type { Trouble } from './trouble.ts'

/**
 * One VM's trouble as it is kept. Times are ISO 8601 in UTC; `updatedAt` is that of the last change to what is known.
 * `vm` is null where no console told which VM it is; `archivedAt` where the case is still worked on.
 */
export type CaseRecord = {
  id: string
  topic: string
  vm: VmName | null
  title: string
  note: string
  createdAt: string
  updatedAt: string
  archivedAt: string | null
  /** What stands for which name in the notes written so far, so that the next one uses the same; it never leaves the device. */
  aliases?: readonly Alias[]
  /** The last reading of logs that the person kept with the case. */
  logs?: KeptLogs
  /** The logs themselves, kept because the person asked for it. */
  logFiles?: readonly LogFile[]
  /** The pack under which the last answer was given; absent where that is not known. */
  content?: { hash: string; date: string }
}

/** What a case that begins with what was read is about, and what it is called; an empty title is none. */
export type NewCase = { topic: string; title?: string }

/** One answer, the only saved state of a walk; keyed by fact, so that it survives edits of the tree. */
export type AnswerRecord = { caseId: string; key: CaseKey; value: CaseValue; at: string }

/** What was read of one key for a case, with its evidence; a person's answer stands above it. */
export type SeenRecord = Seen & { caseId: string; at: string }

/**
 * One step that was done: `step` is an advice's id and the step's place in it (`advice/consolidate-disks#2`), or a step of the
 * isolation test (`isolation/removed`). `result` is the person's words.
 */
export type TickRecord = { caseId: string; step: string; at: string; result: string }

/** A log kept with its case, as it was given. Its bytes lie apart, so that no list of cases reads them; neither ever leaves the device. */
export type LogFile = { id: string; name: string; pasted: boolean; size: number; at: string }

/** The bytes of a kept log. */
export type LogBytes = { caseId: string; id: string; bytes: Uint8Array<ArrayBuffer> }

/** A log that is to be kept. */
export type NewLog = { file: LogFile; bytes: LogBytes['bytes'] }

/** A case with its answers, what was read for it and what was done. */
export type OpenCase = { record: CaseRecord; answers: AnswerRecord[]; seen: SeenRecord[]; ticks: TickRecord[] }

/** A case that was taken out, with all that a way back needs. */
export type RemovedCase = OpenCase & { logBytes?: LogBytes[] }

export type Theme = 'system' | 'light' | 'dark'

/**
 * `language` is null until the person chose one; the browser's languages decide meanwhile. `keepAsked`: the browser was asked to keep
 * the cases when space runs short.
 */
export type Settings = { language: Language | null; sideBySide: boolean; theme: Theme; keepAsked: boolean }

export const DEFAULT_SETTINGS: Settings = { language: null, sideBySide: false, theme: 'system', keepAsked: false }

/** What a person may change of a case without changing what is known. */
export type CaseDescription = Partial<
  Pick<CaseRecord, 'title' | 'note' | 'vm' | 'archivedAt' | 'aliases' | 'logs' | 'content'>
>

/** What is kept of logs beside the facts: what was read, and the logs themselves. */
export type Keeping = { logs?: KeptLogs | undefined; files?: readonly NewLog[] | undefined }

/** An answer as it is given. */
export type Given = { key: CaseKey; value: CaseValue }

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
  /** Tells what keeps cases from being kept as they should be; null where nothing does. Calls back at once. */
  watchTrouble(listener: (trouble: Trouble | null) => void): Stop
  /** The cases as this page last read them: what is left of them when the database was deleted under it. */
  lastKnown(): OpenCase[]
  /** Where the content pack is kept. */
  readonly packs: PackShelf
  watchCases(listener: (cases: CaseRecord[]) => void): Stop
  /** Calls back with null when there is no such case. */
  watchCase(id: string, listener: (open: OpenCase | null) => void): Stop
  watchSettings(listener: (settings: Settings) => void): Stop
  createCase(topic: string, first: Given[], content?: CaseRecord['content']): Promise<CaseRecord>
  /** The case of this VM that was last worked on and is not archived, else a new one. Called at once from two sides, it makes one. */
  caseOf(topic: string, vm: VmName): Promise<CaseRecord>
  answer(caseId: string, key: CaseKey, value: CaseValue): Promise<void>
  /** Gives answers that belong together, with the content they were asked by: all of it or nothing. */
  answerAll(caseId: string, given: readonly Given[], content?: CaseRecord['content']): Promise<void>
  unanswer(caseId: string, key: CaseKey): Promise<void>
  /** Puts `seen` in the place of all that was read on screens for the case. Writes nothing when it says the same, to the minute. */
  see(caseId: string, seen: readonly Seen[]): Promise<void>
  /**
   * Lays what logs told beside what screens told, and keeps the longest of what was read and the logs themselves where they are given:
   * all of it or nothing. Of a key taken over before, the new reading stands; logs kept before stay. `into` is a case's id, or the topic
   * of a new one; resolves to the case's id. A memory store, which keeps nothing, takes no logs themselves.
   */
  takeOver(into: string | NewCase, read: readonly Seen[], kept?: Keeping): Promise<string>
  /** The bytes of a kept log; null where they are gone. */
  logBytes(caseId: string, id: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Deletes a kept log. */
  removeLog(caseId: string, id: string): Promise<void>
  /** Takes away what logs told of a key. */
  leaveOut(caseId: string, key: CaseKey): Promise<void>
  /** Marks a step as done now, or changes its result; null takes the mark away. `at` puts an earlier mark back. */
  tick(caseId: string, step: string, result: string | null, at?: string): Promise<void>
  describeCase(caseId: string, change: CaseDescription): Promise<void>
  /** Removes a case and gives back what was removed, so that it can be restored. */
  removeCase(caseId: string): Promise<RemovedCase | null>
  restoreCase(open: RemovedCase): Promise<void>
  /** Every case with all that belongs to it, as they are at one moment. */
  allCases(): Promise<OpenCase[]>
  /** Puts cases in, each in the place of what lies under its id, and takes others out: all of it or nothing. */
  exchangeCases(exchange: { put: readonly OpenCase[]; remove: readonly string[] }): Promise<void>
  changeSettings(change: Partial<Settings>): Promise<void>
  /** Removes all that Unstun keeps on this device, content included. */
  removeEverything(): Promise<void>
}
