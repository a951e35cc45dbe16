import type { Place } from '#shared/model/screen.ts'
import { recognise, type Recognition } from '#shared/recognise/recognise.ts'
import { Capture } from '../capture/capture.ts'
import { inSight } from '../capture/in-sight.ts'
import type { Look, Start } from '../messages/messages.ts'
import { watchAddress } from './address.ts'
import { Changes } from './changes.ts'
import { clockOf, type Clock } from './clock.ts'

/** What one look told. `places` has for each of the look's facts where it was read; it stays in the page. */
export type PageLook = { look: Look; places: readonly Place[] }

/** `isOwn`: our own element, whose changes are none of the page's. */
export type Watching = {
  document: Document
  start: Start
  onLook: (look: PageLook) => void
  isOwn?: (node: Node) => boolean
  clock?: Clock
}

/** A page that is watched. */
export type PageWatch = {
  /** Reads nothing more. */
  stop(): void
  /** Looks at the whole page anew, also where watching had ended. */
  lookAgain(): void
  /** Other rules. */
  change(start: Start): void
}

/**
 * Looks at a page, and again when it changes. Start it in top frames and in frames whose parent is of another origin: all other
 * frames are read by the one above. The first look is told later, never within this call.
 */
export function watchPage(watching: Watching): PageWatch {
  return new Watch(watching)
}

class Watch implements PageWatch {
  readonly #watching: Watching
  readonly #clock: Clock
  readonly #changes: Changes
  readonly #endAddress: () => void
  #start: Start
  #capture: Capture
  #cancel: () => void = () => {}
  #console: Recognition['console'] = null
  #whole = true

  constructor(watching: Watching) {
    const { document, start, isOwn = () => false } = watching
    const window = document.defaultView
    if (!window) throw new Error('A document without a window cannot be watched.')
    this.#watching = watching
    this.#start = start
    this.#clock = watching.clock ?? clockOf(window)
    this.#capture = new Capture(document)
    this.#changes = new Changes(isOwn, () => this.#soon())
    this.#endAddress = watchAddress(window, this.#clock, () => this.#moved())
    this.lookAgain()
  }

  stop(): void {
    this.#cancel()
    this.#endAddress()
    this.#changes.stop()
  }

  lookAgain(): void {
    this.#whole = true
    this.#soon()
  }

  change(start: Start): void {
    this.#start = start
    this.lookAgain()
  }

  /** What the old screen told is taken back before the new one is read. */
  #moved(): void {
    this.#tell({ console: this.#console, object: null, facts: [], places: [], unsure: [], tasks: [], screens: [] })
    this.#soon()
  }

  #soon(): void {
    this.#cancel()
    this.#cancel = this.#clock.idle(() => this.#look())
  }

  #look(): void {
    const { document } = this.#watching
    const changed = this.#changes.take()
    this.#changes.follow([document])
    const screen = this.#whole ? this.#capture.whole() : this.#capture.after(changed)
    this.#whole = false
    this.#changes.follow(this.#capture.roots)
    const { consoles, builds } = this.#start
    const knowledge = { consoles, builds, at: new Date().toISOString(), likely: this.#console }
    const told = inSight(recognise(screen, knowledge), document)
    this.#console = told.console
    this.#tell(told)
  }

  #tell({ places, ...told }: Recognition): void {
    this.#watching.onLook({ look: { ...told, url: this.#watching.document.location.href }, places })
  }
}
