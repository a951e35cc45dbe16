import type { Fact } from '#shared/model/fact.ts'
import type { Meaning } from '../messages/meaning.ts'
import type { Look, Start } from '../messages/messages.ts'

/** All that is known of a page, and all that chip and panel are drawn from. */
export type PageState = {
  start: Start
  /** What the top frame shows, and what frames of other origins do, by their address. */
  look: Look | null
  frames: ReadonlyMap<string, Look>
  meaning: Meaning | null
  /** The panel is wanted. */
  open: boolean
  /** Set when nothing is read any more, though the page is still there. */
  stopped: boolean
}

export const atStart = (start: Start): PageState => ({
  start,
  look: null,
  frames: new Map(),
  meaning: null,
  open: start.opens === true,
  stopped: false,
})

/** Whether anything is to be drawn: over a console always, elsewhere only when the person asks. */
export const isWanted = ({ open, look }: PageState): boolean => open || (look?.console ?? null) !== null

/** The facts of the page in sight, those of its frames last. */
export function factsOf({ look, frames }: PageState): Fact[] {
  return [look, ...frames.values()].flatMap((one) => one?.facts ?? [])
}
