import { besideLogs, fromLogs, fromScreens } from '#shared/infer/beside-logs.ts'
import type { CaseKey, Seen, VmName } from '#shared/model/case.ts'
import type { AnswerRecord, CaseRecord, Given, NewCase, OpenCase, SeenRecord, TickRecord } from './store.ts'

export const now = (): string => new Date().toISOString()

/** A case without title or note, with its first answers. */
export function newCase(id: string, topic: string, first: Given[], content?: CaseRecord['content']): OpenCase {
  const at = now()
  const more = content ? { content } : {}
  return {
    record: { id, topic, vm: null, title: '', note: '', createdAt: at, updatedAt: at, archivedAt: null, ...more },
    answers: first.map(({ key, value }) => ({ caseId: id, key, value, at })).sort(byTime),
    seen: [],
    ticks: [],
  }
}

/** A case that begins with what was read. */
export function newCaseFor(id: string, { topic, title = '' }: NewCase): OpenCase {
  const open = newCase(id, topic, [])
  return { ...open, record: { ...open.record, title } }
}

/** A case about this VM, named after it. */
export function newCaseOf(id: string, topic: string, vm: VmName): OpenCase {
  const open = newCase(id, topic, [])
  return { ...open, record: { ...open.record, vm, title: vm.name } }
}

/** The one of a VM's cases that is worked on, if any. */
export function currentOf(cases: CaseRecord[], topic: string): CaseRecord | undefined {
  return cases
    .filter((record) => record.topic === topic && record.archivedAt === null)
    .sort((one, other) => compare(other.updatedAt, one.updatedAt))[0]
}

/**
 * The rows that take the place of `before`, and whether anything is to be written. A row that says the same stays as it is; texts
 * read again within the same minute say the same, so that a console that ticks does not wear the disk out.
 */
export function seenRows(caseId: string, before: SeenRecord[], seen: readonly Seen[]) {
  const at = now()
  const rows = seen.map((one): SeenRecord => {
    const same = before.find((row) => row.key === one.key && saying(row) === saying(one))
    return same ?? { caseId, key: one.key, value: one.value, because: one.because, at }
  })
  return { rows: rows.sort(byKey), changed: rows.length !== before.length || rows.some((row) => !before.includes(row)) }
}

const saying = ({ value, because }: Seen) =>
  JSON.stringify([value, because], (name, inner: unknown) =>
    name === 'at' && typeof inner === 'string' ? inner.slice(0, 'YYYY-MM-DDThh:mm'.length) : inner,
  )

/** Whether the values differ, and not only what says so. */
export function otherValues(before: SeenRecord[], rows: SeenRecord[]): boolean {
  const values = (all: SeenRecord[]) => JSON.stringify(all.map(({ key, value }) => [key, value]))
  return values(before) !== values(rows)
}

/** What was read on screens anew, beside what logs told. */
export const seenAnew = (before: readonly Seen[], screens: readonly Seen[]): Seen[] =>
  besideLogs(screens, fromLogs(before))

export const keysOf = (read: readonly Seen[]): CaseKey[] => read.map(({ key }) => key)

/** What logs told of some keys anew; without `read`, nothing any more. */
export function takenOver(before: readonly Seen[], keys: readonly CaseKey[], read: readonly Seen[] = []): Seen[] {
  const others = fromLogs(before).filter(({ key }) => !keys.includes(key))
  return besideLogs(fromScreens(before), [...others, ...read])
}

export const byKey = (one: SeenRecord, other: SeenRecord): number => compare(one.key, other.key)

/** Steps in the order in which they were done. */
export const byStep = (one: TickRecord, other: TickRecord): number =>
  compare(one.at, other.at) || compare(one.step, other.step)

/** Answers in the order in which they were given; of one moment, by key. */
export function byTime(one: AnswerRecord, other: AnswerRecord): number {
  return compare(one.at, other.at) || compare(one.key, other.key)
}

/** Cases in the order in which they were last worked on. */
export const newestFirst = (one: CaseRecord, other: CaseRecord): number =>
  compare(other.updatedAt, one.updatedAt) || compare(other.id, one.id)

/** Order of two ASCII texts. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
