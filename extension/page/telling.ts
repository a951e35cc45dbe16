import type { Recognition } from '#shared/recognise/recognition.ts'
import type { Clock } from './clock.ts'
import { News } from './news.ts'
import type { PageLook } from './watching.ts'

/** The name by which a fault of reading the page itself is told. */
const CAPTURE = 'capture'
const NOTHING = { object: null, facts: [], places: [], unsure: [], tasks: [], screens: [] }

/** Tells what looks at a page told, and knows the console that it was. */
export class Telling {
  readonly #document: Document
  readonly #onLook: (look: PageLook) => void
  readonly #news: News
  /** Rules that threw, with what they said: they are off. */
  readonly faults = new Map<string, string>()
  console: Recognition['console'] = null

  constructor(document: Document, onLook: (look: PageLook) => void, clock: Clock) {
    this.#document = document
    this.#onLook = onLook
    this.#news = new News(() => clock.now())
  }

  tell({ places, ...told }: Recognition): void {
    this.console = told.console
    const fault = this.#news.faultIn(this.faults)
    const look = { ...told, url: this.#document.location.href, ...(fault === undefined ? {} : { fault }) }
    this.#onLook({ look, places, isNews: this.#news.isNews(look) })
  }

  /** What was told is taken back; the console may still be there. */
  takeBack(): void {
    this.tell({ console: this.console, ...NOTHING })
  }

  /** A page that we cannot read tells nothing. */
  fail(): void {
    this.faults.set(CAPTURE, '')
    this.takeBack()
  }
}
