import * as v from 'valibot'
import { partSchemas, rowSchemas } from './case-schema.ts'
import { PARTS, type CarriedCase, type Problem } from './carried.ts'
import { checkLogs } from './logs-schema.ts'
import { LIMITS, shortened } from './limits.ts'

/** A case that was read, and what of it was left out. `case` is null where nothing that could be kept is left. */
export type CheckedCase = { case: CarriedCase | null; problems: Problem[] }

/**
 * Reads a case of unknown origin part by part: a damaged or unknown part is named and left out, the others stand. Without id,
 * topic and times it is no case.
 */
export function checkCase(input: unknown): CheckedCase {
  if (!isRecord(input)) return { case: null, problems: [{ part: 'other', name: '', why: 'damaged' }] }
  const problems: Problem[] = Object.keys(input)
    .filter((key) => !PARTS.some((part) => part === key))
    .slice(0, MOST_NAMED)
    .map((key) => ({ part: 'other', name: named(key), why: 'unknown' }))
  const part = <P extends keyof typeof partSchemas, D>(name: P, absent: D) =>
    partOf(name, input[name] ?? absent, absent, problems)
  const rows = <L extends keyof typeof rowSchemas>(list: L) => rowsOf(list, input[list] ?? [], problems)

  const [id, topic, createdAt] = [part('id', undefined), part('topic', undefined), part('createdAt', undefined)]
  const rest = {
    vm: part('vm', null),
    title: part('title', ''),
    note: part('note', ''),
    updatedAt: part('updatedAt', createdAt),
    archivedAt: part('archivedAt', null),
    answers: rows('answers'),
    seen: rows('seen'),
    ticks: rows('ticks'),
  }
  if (id === undefined || topic === undefined || createdAt === undefined) return { case: null, problems }
  const logs = logsOf(input['logs'], problems)
  return { case: { id, topic, createdAt, ...rest, updatedAt: rest.updatedAt ?? createdAt, ...logs }, problems }
}

/** Cases of releases before 0.2 have none. */
function logsOf(input: unknown, problems: Problem[]): Pick<CarriedCase, 'logs'> {
  if (input === undefined || input === null) return {}
  const { logs, damaged } = checkLogs(input)
  if (damaged) problems.push({ part: 'logs', name: '', why: 'damaged' })
  return logs ? { logs } : {}
}

/** So many parts are named; a case with more is no case that a release of Unstun wrote. */
const MOST_NAMED = 20

function partOf<P extends keyof typeof partSchemas, D>(
  part: P,
  input: unknown,
  absent: D,
  problems: Problem[],
): v.InferOutput<(typeof partSchemas)[P]> | D {
  if (input === undefined) {
    problems.push({ part, name: '', why: 'damaged' })
    return absent
  }
  const parsed = v.safeParse(partSchemas[part], input)
  if (parsed.success) return parsed.output
  problems.push({ part, name: '', why: isLong(input) ? 'too-large' : 'damaged' })
  return absent
}

function rowsOf<L extends keyof typeof rowSchemas>(
  list: L,
  input: unknown,
  problems: Problem[],
): v.InferOutput<(typeof rowSchemas)[L]>[] {
  if (!Array.isArray(input)) {
    problems.push({ part: list, name: '', why: 'damaged' })
    return []
  }
  if (input.length > LIMITS.rows) problems.push({ part: list, name: '', why: 'too-large' })
  const found = new Map<string, v.InferOutput<(typeof rowSchemas)[L]>>()
  for (const row of input.slice(0, LIMITS.rows) as unknown[]) {
    const parsed = v.safeParse(rowSchemas[list], row)
    const name = nameOfRow(row)
    if (!parsed.success) tell(problems, { part: list, name, why: isUnknownKey(parsed.issues) ? 'unknown' : 'damaged' })
    else if (found.has(name)) tell(problems, { part: list, name, why: 'damaged' })
    else found.set(name, parsed.output)
  }
  return [...found.values()]
}

/** Names a problem unless enough were named already. */
function tell(problems: Problem[], problem: Problem): void {
  if (problems.filter(({ part }) => part === problem.part).length < MOST_NAMED) problems.push(problem)
}

/** A row's own name: its key or step. */
function nameOfRow(row: unknown): string {
  if (!isRecord(row)) return ''
  const name = row['key'] ?? row['step']
  return typeof name === 'string' ? named(name) : ''
}

/** A key that no release up to this one knows. */
const isUnknownKey = (issues: readonly v.BaseIssue<unknown>[]) =>
  issues.some((issue) => issue.type === 'picklist' && issue.path?.length === 1 && issue.path[0]?.key === 'key')

const isLong = (input: unknown) => typeof input === 'string' && input.length > LIMITS.title

/** A stranger's word in our sentence: short, and without what turns or breaks a line. */
export const named = (word: string) => shortened(word.replace(/[\p{C}\p{Z}]/gu, ' ').trim(), 60)

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
