import { newId } from '#shared/store/record-id.ts'
import type { CaseRecord, LogFile, NewLog, Store } from '#shared/store/store.ts'
import { LogError, type LogInput } from './read-logs.ts'

/** What a case holds of logs themselves: a night's logs, but no support bundle. It has to fit beside all other cases, and into memory. */
export const MOST_BYTES = 50_000_000
export const MOST_FILES = 100

/** How much a case would hold with these logs. */
export function withLogs(kept: readonly LogFile[], inputs: readonly LogInput[]) {
  const sizes = [...kept.map(({ size }) => size), ...inputs.map(({ blob }) => blob.size)]
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  return { bytes, files: sizes.length, fits: bytes <= MOST_BYTES && sizes.length <= MOST_FILES }
}

/**
 * Logs as they were given, to be kept with a case: those it does not have yet.
 * @throws LogError where one cannot be read any more: it was moved or changed meanwhile.
 */
export async function logsToKeep(
  store: Store,
  record: CaseRecord | undefined,
  inputs: readonly LogInput[],
): Promise<NewLog[]> {
  const logs: NewLog[] = []
  for (const input of inputs) {
    const log = await logOf(input)
    if (!record || !(await isKept(store, record, log))) logs.push(log)
  }
  return logs
}

async function logOf({ name, pasted, blob }: LogInput): Promise<NewLog> {
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return { file: { id: newId(), name, pasted, size: bytes.length, at: new Date().toISOString() }, bytes }
  } catch {
    throw new LogError('unreadable', name)
  }
}

async function isKept(store: Store, { id, logFiles = [] }: CaseRecord, { file, bytes }: NewLog): Promise<boolean> {
  for (const kept of logFiles) {
    if (kept.name !== file.name || kept.size !== file.size) continue
    const there = await store.logBytes(id, kept.id)
    if (there?.every((byte, at) => byte === bytes[at])) return true
  }
  return false
}
