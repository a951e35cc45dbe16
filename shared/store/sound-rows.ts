import { CASE_KEYS } from '#shared/model/case.ts'
import type { AnswerRecord, CaseRecord, SeenRecord, TickRecord } from './store.ts'

/*
 * What can be drawn and decided on. A disk, a crash or another program may leave rows of any shape; one of them must not take
 * the page down with it. Rows of a later release are sound as long as they have what this one needs.
 */

export function isCase(row: unknown): row is CaseRecord {
  return (
    isRecord(row) &&
    hasTexts(row, ['id', 'topic', 'title', 'note', 'createdAt', 'updatedAt']) &&
    Object.entries(OPTIONAL).every(([name, { absent, fits }]) => row[name] === absent || fits(row[name]))
  )
}

/** The parts of a case that may be absent, and how that is written. */
const OPTIONAL: Record<string, { absent: null | undefined; fits: (part: unknown) => boolean }> = {
  archivedAt: { absent: null, fits: (part) => isText(part) },
  vm: { absent: null, fits: (part) => isRecord(part) && hasTexts(part, ['origin', 'name']) },
  content: { absent: undefined, fits: (part) => isRecord(part) && hasTexts(part, ['hash', 'date']) },
  aliases: { absent: undefined, fits: Array.isArray },
  logs: { absent: undefined, fits: (part) => isLogs(part) },
  logFiles: { absent: undefined, fits: (part) => Array.isArray(part) && part.every(isLogFile) },
}

export const isAnswer = (row: unknown): row is AnswerRecord => isKeyed(row)

export const isSeen = (row: unknown): row is SeenRecord =>
  isKeyed(row) && 'because' in row && Array.isArray(row.because) && row.because.every(isEntry)

export const isTick = (row: unknown): row is TickRecord =>
  isRecord(row) && hasTexts(row, ['caseId', 'step', 'at', 'result'])

function isKeyed(row: unknown): row is AnswerRecord {
  return (
    isRecord(row) &&
    hasTexts(row, ['caseId', 'key', 'at']) &&
    Object.hasOwn(CASE_KEYS, String(row['key'])) &&
    (isText(row['value']) || Number.isFinite(row['value']))
  )
}

function isEntry(entry: unknown): boolean {
  const fact = isRecord(entry) && isText(entry['origin']) ? entry['fact'] : null
  return (
    isRecord(fact) &&
    hasTexts(fact, ['key', 'certainty']) &&
    isRecord(fact['subject']) &&
    hasTexts(fact['subject'], ['kind', 'name']) &&
    isRecord(fact['evidence']) &&
    hasTexts(fact['evidence'], ['source', 'where', 'quote'])
  )
}

const isLogs = (logs: unknown): boolean =>
  isRecord(logs) && isText(logs['at']) && ['files', 'stuns', 'timeline'].every((name) => Array.isArray(logs[name]))

const isLogFile = (file: unknown): boolean =>
  isRecord(file) && hasTexts(file, ['id', 'name', 'at']) && Number.isFinite(file['size'])

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const hasTexts = (row: Record<string, unknown>, names: readonly string[]) => names.every((name) => isText(row[name]))
