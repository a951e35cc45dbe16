import { CASE_KEYS, type CaseKey, type CaseValue, type Seen } from '#shared/model/case.ts'
import type { Entry } from '#shared/model/fact.ts'
import { worstValue } from './worst.ts'

const isLog = ({ fact }: Entry) => fact.evidence.source === 'log' || fact.evidence.source === 'text'

/** Of what was read, the part that logs and pasted text told: it stays when a console is read again. */
export const fromLogs = (seen: readonly Seen[]): Seen[] => seen.flatMap((one) => partOf(one, isLog))

/** The part that screens told. */
export const fromScreens = (seen: readonly Seen[]): Seen[] =>
  seen.flatMap((one) => (one.because.some(isLog) ? partOf(one, (entry) => !isLog(entry)) : one))

function partOf({ key, value, because }: Seen, isOf: (entry: Entry) => boolean): Seen[] {
  const part = because.filter(isOf)
  if (part.length === 0) return []
  const told = part.flatMap(({ fact }) => (fact.key === key && isCaseValue(fact.value) ? [fact.value] : []))
  return [{ key, value: worstValue(key, told) ?? value, because: part }]
}

/** What screens and logs told as one: where both tell of a key, the worse of the two stands, with the evidence of both. */
export function besideLogs(screens: readonly Seen[], logs: readonly Seen[]): Seen[] {
  const only = logs.filter(({ key }) => !screens.some((one) => one.key === key))
  const joined = screens.map((one) => {
    const log = logs.find(({ key }) => key === one.key)
    if (!log) return one
    const value = worstValue(one.key, [one.value, log.value]) ?? one.value
    return { key: one.key, value, because: [...one.because, ...log.because] }
  })
  return [...joined, ...only]
}

/** Whether a fact's key is a case's too; the others lead to one only together. */
export const isCaseKey = (key: string): key is CaseKey => Object.hasOwn(CASE_KEYS, key)

export const isCaseValue = (value: unknown): value is CaseValue =>
  typeof value === 'string' || typeof value === 'number'
