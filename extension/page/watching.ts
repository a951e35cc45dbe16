import type { Place } from '#shared/model/screen.ts'
import type { ReadConsole } from '#shared/recognise/recognition.ts'
import type { Look, Start } from '../messages/messages.ts'
import type { Clock } from './clock.ts'

/**
 * What one look told. `places` has for each of the look's facts where it was read; it stays in the page. `isNews`: it differs
 * from what was told last, or that was a while ago.
 */
export type PageLook = { look: Look; places: readonly Place[]; isNews: boolean }

/**
 * `reader`: what reads a console is asked for once there is one, and may be long in coming. `isOwn`: our own element, whose
 * changes are none of the page's.
 */
export type Watching = {
  document: Document
  start: Start
  reader: () => Promise<ReadConsole>
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
