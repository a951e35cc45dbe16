import type { Seen, VmName } from '#shared/model/case.ts'
import type { KeptLogs } from '#shared/model/reading.ts'
import { memoryShelf } from './memory-shelf.ts'
import { newId } from './record-id.ts'
import {
  byStep,
  byTime,
  currentOf,
  keysOf,
  newCase,
  newCaseFor,
  newCaseOf,
  newestFirst,
  now,
  otherValues,
  seenAnew,
  seenRows,
  takenOver,
} from './records.ts'
import { StoreError } from './store-error.ts'
import { troubleNamed } from './trouble.ts'
import {
  type AnswerRecord,
  type CaseDescription,
  type CaseRecord,
  DEFAULT_SETTINGS,
  type NewCase,
  type OpenCase,
  type Settings,
  type Stop,
  type Store,
  type TickRecord,
} from './store.ts'

/** What a memory store starts with, such as the case a person was in when the database gave way. */
export type MemoryStart = { cases?: OpenCase[]; settings?: Settings; cause?: string }

type Memory = { cases: Map<string, OpenCase>; settings: Settings; watchers: Set<() => void> }

/** A store that lasts as long as the page. It behaves like the one over the database, alone in its tab. */
export function memoryStore(start: MemoryStart = {}): Store {
  const memory: Memory = {
    cases: new Map((start.cases ?? []).map((open) => [open.record.id, open])),
    settings: start.settings ?? DEFAULT_SETTINGS,
    watchers: new Set(),
  }
  const packs = memoryShelf()
  return {
    kind: 'memory',
    cause: start.cause ?? null,
    watchTrouble: (listener) => {
      listener(start.cause === undefined ? null : troubleNamed(start.cause))
      return () => undefined
    },
    lastKnown: () => [...memory.cases.values()],
    packs,
    watchCases: (listener) => watch(memory, () => recordsOf(memory), listener),
    watchCase: (id, listener) => watch(memory, () => memory.cases.get(id) ?? null, listener),
    watchSettings: (listener) => watch(memory, () => memory.settings, listener),
    createCase: async (topic, first, content) => {
      const open = newCase(newId(), topic, first, content)
      keep(memory, open)
      return open.record
    },
    caseOf: async (topic, vm) => {
      const current = currentOf(recordsOf(memory).filter(isOf(vm)), topic)
      const open = current ? caseOf(memory, current.id) : newCaseOf(newId(), topic, vm)
      if (!current) keep(memory, open)
      return open.record
    },
    answer: async (caseId, key, value) => answers(memory, caseId, key, [{ caseId, key, value, at: now() }]),
    answerAll: async (caseId, given, content) => {
      if (content) describe(memory, caseId, { content })
      for (const { key, value } of given) answers(memory, caseId, key, [{ caseId, key, value, at: now() }])
    },
    unanswer: async (caseId, key) => answers(memory, caseId, key, []),
    see: async (caseId, seen) => see(memory, caseId, (before) => seenAnew(before, seen)),
    takeOver: async (into, read, kept) => takeOver(memory, into, read, kept?.logs),
    logBytes: async () => null,
    removeLog: async () => undefined,
    leaveOut: async (caseId, key) => see(memory, caseId, (before) => takenOver(before, [key])),
    tick: async (caseId, step, result, at) => tick(memory, { caseId, step, result, at }),
    describeCase: async (caseId, change) => describe(memory, caseId, change),
    removeCase: async (caseId) => remove(memory, caseId),
    restoreCase: async (open) => keep(memory, open),
    allCases: async () => recordsOf(memory).map(({ id }) => caseOf(memory, id)),
    exchangeCases: async ({ put, remove }) => {
      const kept = [...memory.cases].filter(([id]) => !remove.includes(id))
      changed(memory, { cases: new Map([...kept, ...put.map((open) => [open.record.id, open] as const)]) })
    },
    changeSettings: async (change) => changed(memory, { settings: { ...memory.settings, ...change } }),
    removeEverything: async () => {
      packs.clear()
      changed(memory, { cases: new Map(), settings: DEFAULT_SETTINGS })
    },
  }
}

/** Calls `listener` soon with what is there, then after each change that made a difference to `query`. */
function watch<T>(memory: Memory, query: () => T, listener: (found: T) => void): Stop {
  const tell = () => queueMicrotask(() => memory.watchers.has(tell) && listener(query()))
  memory.watchers.add(tell)
  tell()
  return () => memory.watchers.delete(tell)
}

function changed(memory: Memory, change: Partial<Memory>): void {
  Object.assign(memory, change)
  for (const tell of memory.watchers) tell()
}

function keep(memory: Memory, open: OpenCase): void {
  changed(memory, { cases: new Map(memory.cases).set(open.record.id, open) })
}

function caseOf(memory: Memory, caseId: string): OpenCase {
  const open = memory.cases.get(caseId)
  if (!open) throw new StoreError('gone')
  return open
}

function answers(memory: Memory, caseId: string, key: string, replacement: AnswerRecord[]): void {
  const open = caseOf(memory, caseId)
  const kept = open.answers.filter((answer) => answer.key !== key)
  keep(memory, { ...open, record: touched(open.record), answers: [...kept, ...replacement].sort(byTime) })
}

function see(memory: Memory, caseId: string, anew: (before: readonly Seen[]) => readonly Seen[]): void {
  const open = caseOf(memory, caseId)
  const { rows, changed: isChanged } = seenRows(caseId, open.seen, anew(open.seen))
  const record = otherValues(open.seen, rows) ? touched(open.record) : open.record
  if (isChanged) keep(memory, { ...open, record, seen: rows })
}

type Mark = Pick<TickRecord, 'caseId' | 'step'> & { result: string | null; at: string | undefined }

function tick(memory: Memory, { caseId, step, result, at: given }: Mark): void {
  const open = caseOf(memory, caseId)
  const at = given ?? open.ticks.find((one) => one.step === step)?.at ?? now()
  const others = open.ticks.filter((one) => one.step !== step)
  const ticks = result === null ? others : [...others, { caseId, step, at, result }].sort(byStep)
  keep(memory, { ...open, record: touched(open.record), ticks })
}

function takeOver(memory: Memory, into: string | NewCase, read: readonly Seen[], logs?: KeptLogs): string {
  const open = typeof into === 'string' ? caseOf(memory, into) : newCaseFor(newId(), into)
  if (typeof into !== 'string') keep(memory, open)
  const { id } = open.record
  see(memory, id, (before) => takenOver(before, keysOf(read), read))
  if (logs) describe(memory, id, { logs })
  return id
}

function describe(memory: Memory, caseId: string, change: CaseDescription): void {
  const open = caseOf(memory, caseId)
  keep(memory, { ...open, record: { ...open.record, ...change } })
}

const touched = (record: CaseRecord): CaseRecord => ({ ...record, updatedAt: now() })

const isOf = (vm: VmName) => (record: CaseRecord) => record.vm?.origin === vm.origin && record.vm.name === vm.name

function remove(memory: Memory, caseId: string): OpenCase | null {
  const open = memory.cases.get(caseId) ?? null
  const cases = new Map(memory.cases)
  if (cases.delete(caseId)) changed(memory, { cases })
  return open
}

function recordsOf(memory: Memory): CaseRecord[] {
  return Array.from(memory.cases.values(), ({ record }) => record).sort(newestFirst)
}
