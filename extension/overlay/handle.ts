import type { Fact } from '#shared/model/fact.ts'
import type { ToBackground } from '../messages/messages.ts'
import type { OverlayState } from './state.ts'
import type { Watched } from './watched.ts'

/** What the panel, a script of its own, is given of the overlay that it stands in. */
export type OverlayHandle = {
  root: ShadowRoot
  state: Watched<OverlayState>
  send: (message: ToBackground) => Promise<unknown>
  /** Outlines where a fact of this page was read. Returns whether it is there; `onGone` is told when it goes while it is shown. */
  show: (fact: Fact, onGone: () => void) => boolean
  /** Makes an element of the panel what the panel is moved by. */
  movable: (handle: HTMLElement) => void
  /** The panel's size has changed: it is put back into the window. */
  resized: () => void
  close: () => void
}

/** Draws the panel into an element; returns how to take it away again. */
export type DrawPanel = (into: HTMLElement, handle: OverlayHandle) => () => void

/** Takes the panel's code, once it is there. */
export type PanelTaker = (draw: DrawPanel) => void

/** The extension's own world of a page: no script of the page sees it. */
type OwnWorld = { unstunPanelTaker?: PanelTaker | undefined }

const ownWorld = globalThis as OwnWorld

export function awaitPanel(take: PanelTaker): void {
  ownWorld.unstunPanelTaker = take
}

/** Gives the panel's code to the overlay of this page. */
export function offerPanel(draw: DrawPanel): void {
  ownWorld.unstunPanelTaker?.(draw)
}
