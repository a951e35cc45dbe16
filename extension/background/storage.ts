/** A key-value area of the browser's storage; values are JSON. */
export interface Area {
  get(key: string | null): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(keys: string[]): Promise<void>
}

/** Writes one after the other; of what waits under one key only the newest is written. */
export class Writer {
  readonly #area: Area
  readonly #waiting = new Map<string, unknown>()
  #running: Promise<void> | null = null
  /** Whether the last write was refused, as when the device is full. */
  refused = false

  constructor(area: Area) {
    this.#area = area
  }

  /** Resolves once this value, or a newer one, is written or refused. `undefined` removes the key. */
  write(key: string, value: unknown): Promise<void> {
    this.#waiting.set(key, value)
    return (this.#running ??= this.#run())
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      const now = [...this.#waiting]
      this.#waiting.clear()
      const kept = now.filter(([, value]) => value !== undefined)
      const gone = now.filter(([, value]) => value === undefined).map(([key]) => key)
      try {
        if (kept.length > 0) await this.#area.set(Object.fromEntries(kept))
        if (gone.length > 0) await this.#area.remove(gone)
        this.refused = false
      } catch {
        this.refused = true
      }
    }
    // In the same step as the last look at what waits: what comes next starts a run of its own.
    this.#running = null
  }
}
