import type { Origin, Outputs } from './outputs.ts'
import { apart } from './rules/apart.ts'

/** Files whose lock is lost at one time; far more than a host has. */
const MOST_OPEN = 10_000

/**
 * NFS 3: from "Stop accessing" to "Start accessing" of the same handle and file no I/O reaches that file. Each such pause
 * is one entry, at its end.
 */
export class NfsLocks {
  readonly #outputs: Outputs
  readonly #stopped = new Map<string, { origin: Origin; file: string }>()

  constructor(outputs: Outputs) {
    this.#outputs = outputs
  }

  /** The first of several stops begins the pause. `host`: logs of several hosts may be one text. */
  stop(fd: string, file: string, origin: Origin, host = ''): void {
    const key = `${host}\n${fd}\n${file}`
    if (!this.#stopped.has(key) && this.#stopped.size < MOST_OPEN) this.#stopped.set(key, { origin, file })
  }

  start(fd: string, file: string, origin: Origin, host = ''): void {
    const key = `${host}\n${fd}\n${file}`
    const stopped = this.#stopped.get(key)
    this.#stopped.delete(key)
    const ms = stopped ? apart(stopped.origin.time, origin.time) : Number.NaN
    if (ms >= 0) this.#outputs.entry({ kind: 'nfs-pause', text: file, ms }, origin)
  }

  /** Pauses without an end in this file. */
  end(): void {
    for (const { origin, file } of this.#stopped.values())
      this.#outputs.entry({ kind: 'nfs-pause-open', text: file }, origin)
  }
}
