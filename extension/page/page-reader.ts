import { consoleOf } from '#shared/recognise/console-of.ts'
import { NO_CONSOLE, type Knowledge, type ReadConsole, type Recognition } from '#shared/recognise/recognition.ts'
import type { Steps } from '#shared/recognise/steps.ts'
import { stretchesOf } from '#shared/recognise/stretches.ts'
import { Capture } from '../capture/capture.ts'
import { inSight, sightIn, type SeenBefore } from '../capture/in-sight.ts'
import type { Start } from '../messages/messages.ts'
import type { Changes } from './changes.ts'

/** A page that changes while it is walked is walked on so often; what changes then is seen by the next look. */
const MOST_ROUNDS = 8

/** What a page is read by. What reads a console may come while the page is still being walked. */
export type ReadBy = Pick<Knowledge, 'likely' | 'faults'> & { start: Start; reader: { read: ReadConsole | null } }

/** Reads the page that is watched: the whole of it, then what has changed. */
export class PageReader {
  readonly #document: Document
  readonly #changes: Changes
  readonly #capture: Capture
  #inSight: SeenBefore = new WeakSet()

  constructor(document: Document, changes: Changes) {
    this.#document = document
    this.#changes = changes
    this.#capture = new Capture(document)
  }

  /** Documents and shadow roots that were entered. */
  get roots(): ReadonlySet<Node> {
    return this.#capture.roots
  }

  /** Null: the page is a console, and there is nothing to read it by. */
  *read(whole: boolean, { start, reader, ...known }: ReadBy): Steps<Recognition | null> {
    if (whole) yield* this.#capture.walkWhole()
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const changed = this.#changes.take()
      if (!changed) break
      yield* this.#capture.walkChanged(changed)
    }
    const screen = yield* this.#capture.screen()
    const seen = { screen, stretches: stretchesOf(screen) }
    yield
    const { consoles, builds } = start
    const console = yield* consoleOf(seen, { consoles, ...known })
    if (!console) return NO_CONSOLE
    if (!reader.read) return null
    const sees = sightIn(this.#document, this.#inSight)
    const told = yield* reader.read(console, seen, { consoles, builds, at: new Date().toISOString(), sees, ...known })
    return inSight(told, sees)
  }

  /** Something may have faded, slid or closed: what was in sight is asked again. */
  lookAgain(): void {
    this.#inSight = new WeakSet()
  }

  /** Whether elements have got a shadow root since they were walked. They count as changed. */
  hasLateRoots(): boolean {
    const late = this.#capture.lateHosts()
    this.#changes.mark(late)
    return late.length > 0
  }
}
