import type { Entry } from '#shared/model/fact.ts'
import type { CarriedCase, CarriedSeen } from './carried.ts'
import { LIMITS, shortened } from './limits.ts'

/** A stored case with its rows; `caseId` may be among them. */
export type StoredCase = {
  record: Omit<CarriedCase, 'answers' | 'seen' | 'ticks'>
  answers: CarriedCase['answers']
  seen: CarriedCase['seen']
  ticks: CarriedCase['ticks']
}

/** A stored case as it travels, with texts and lists within the limits, so that every other device accepts it. */
export function carry({ record, answers, seen, ticks }: StoredCase): CarriedCase {
  const { id, topic, vm, title, note, createdAt, updatedAt, archivedAt, logs } = record
  return {
    id,
    topic,
    vm: vm && { origin: shortened(vm.origin, LIMITS.name), name: shortened(vm.name, LIMITS.name) },
    title: shortened(title, LIMITS.title),
    note: shortened(note, LIMITS.note),
    createdAt,
    updatedAt,
    archivedAt,
    answers: answers.map(({ key, value, at }) => ({ key, value: fittedValue(value), at })),
    seen: seen.slice(0, LIMITS.rows).map(fittedSeen),
    ticks: ticks
      .slice(0, LIMITS.rows)
      .map(({ step, at, result }) => ({ step, at, result: shortened(result, LIMITS.result) })),
    ...(logs ? { logs: shortenedDeep(logs, (key) => (key === 'text' ? LIMITS.quote : LIMITS.name)) } : {}),
  }
}

function fittedSeen({ key, value, because, at }: CarriedSeen): CarriedSeen {
  return { key, value: fittedValue(value), because: because.slice(0, LIMITS.because).map(fittedEntry), at }
}

function fittedEntry({ origin, fact }: Entry): Entry {
  return shortenedDeep({ origin, fact }, (key) => (key === 'quote' ? LIMITS.quote : LIMITS.name))
}

const fittedValue = <V>(value: V): V => shortenedDeep(value, () => LIMITS.name)

/** The same value with every text in it shortened; lists keep as many as a case may hold. */
function shortenedDeep<T>(value: T, most: (key: string) => number, key = ''): T {
  if (typeof value === 'string') return shortened(value, most(key)) as T
  if (Array.isArray(value)) return value.slice(0, LIMITS.rows).map((one) => shortenedDeep(one, most, key)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.map(([name, one]) => [name, shortenedDeep(one, most, name)])) as T
}
