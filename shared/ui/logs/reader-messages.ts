import type { Reading } from '#shared/model/reading.ts'
import type { ReadProblem } from '#shared/read/stream/read-error.ts'

/** What the page asks of the reading worker, once. */
export type ToReader = { inputs: readonly { name: string; blob: Blob; pasted: boolean }[] }

/** What the worker tells the page. */
export type FromReader =
  | { kind: 'progress'; bytes: number }
  | { kind: 'done'; reading: Reading; surroundings: [string, string[]][] }
  | { kind: 'refused'; problem: ReadProblem; file: string }
