import type { Fact } from '#shared/model/fact.ts'
import type { Meaning } from '../messages/meaning.ts'
import type { Look, Start } from '../messages/messages.ts'
import type { Theme } from './theme.ts'

/** All that chip and panel are drawn from. */
export type OverlayState = {
  start: Start
  theme: Theme
  /** What the top frame shows, and what frames of other origins do, by their address. */
  look: Look | null
  frames: ReadonlyMap<string, Look>
  meaning: Meaning | null
  open: boolean
  /** Set when nothing is read any more, though the page is still there. */
  stopped: boolean
  /** The panel's script could not be put into the page. */
  panelFailed: boolean
}

export const atStart = (start: Start, theme: Theme): OverlayState => ({
  start,
  theme,
  look: null,
  frames: new Map(),
  meaning: null,
  open: false,
  stopped: false,
  panelFailed: false,
})

/** The facts of the page in sight, those of its frames last. */
export function factsOf({ look, frames }: OverlayState): Fact[] {
  return [look, ...frames.values()].flatMap((one) => one?.facts ?? [])
}
