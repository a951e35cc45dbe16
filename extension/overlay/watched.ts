/** A value that others look at: each change is told to all of them. */
export class Watched<T extends object> {
  #value: T
  readonly #watchers = new Set<(value: T) => void>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  change(changed: Partial<T>): void {
    this.#value = { ...this.#value, ...changed }
    for (const watcher of this.#watchers) watcher(this.#value)
  }

  /** Tells of every change from now on, until the function it returns is called. */
  watch(watcher: (value: T) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }
}
