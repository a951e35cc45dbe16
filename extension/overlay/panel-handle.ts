import type { Fact } from '#shared/model/fact.ts'
import type { Find } from '../page/highlight.ts'
import type { Send } from './console-page.ts'
import type { PageState } from './page-state.ts'
import type { Showing } from './showing.ts'
import type { Watched } from './watched.ts'

/** What the panel, a script of its own, is given of the overlay that it stands in. */
export type PanelHandle = {
  root: ShadowRoot
  state: Watched<PageState>
  send: Send
  /** Outlines where a fact of this page was read. Returns whether it is there; `onGone` is told when it goes while it is shown. */
  show: (fact: Fact, onGone: () => void) => boolean
  /** Outlines any element of the page, as long as `find` finds it. */
  outline: (find: Find, onGone: () => void) => boolean
  /** Makes an element of the panel what the panel is moved by. */
  movable: (handle: HTMLElement) => void
  close: () => void
}

/** Draws the panel into an element; returns how to take it away again. */
export type DrawPanel = (into: HTMLElement, handle: PanelHandle) => () => void

/** What the panel's script brings: the panel, and what shows on the page where its facts stand. */
export type PanelCode = { draw: DrawPanel; showingIn: (layer: HTMLElement, stand: HTMLElement) => Showing }
