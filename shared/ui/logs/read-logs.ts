import type { Reading } from '#shared/model/reading.ts'
import type { ReadProblem } from '#shared/read/stream/read-error.ts'

/** A file with its path, where the browser tells one; or pasted text. `isKept` where it comes out of a case. */
export type LogInput = { name: string; blob: Blob; pasted: boolean; isKept?: boolean }

/** What was read, and the lines around each stun by `file:line`. */
export type LogResult = { reading: Reading; surroundings: Map<string, string[]> }

/** Why a file could not be read. */
export class LogError extends Error {
  override readonly name = 'LogError'
  readonly problem: ReadProblem
  readonly file: string

  constructor(problem: ReadProblem, file: string) {
    super(problem)
    this.problem = problem
    this.file = file
  }
}

export type ReadOptions = { signal: AbortSignal; onProgress: (bytes: number) => void }

/** Reads logs off the page's own thread; each program brings its way. Rejects with a LogError, or when stopped with the signal's reason. */
export type ReadLogs = (inputs: readonly LogInput[], options: ReadOptions) => Promise<LogResult>
