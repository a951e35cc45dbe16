import type { ReadConsole } from '#shared/recognise/recognition.ts'

/** What reads a console: asked for when there is one, and asked for again only where it did not come. */
export class ReaderOnDemand {
  readonly #ask: () => Promise<ReadConsole>
  #asked = false
  /** Null: it is not there yet. */
  read: ReadConsole | null = null

  constructor(ask: () => Promise<ReadConsole>) {
    this.#ask = ask
  }

  /** Tells when it has come; not a second time. */
  ask(come: () => void): void {
    if (this.#asked) return
    this.#asked = true
    void this.#ask().then(
      (read) => {
        this.read = read
        come()
      },
      () => (this.#asked = false),
    )
  }
}
