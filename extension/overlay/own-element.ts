import { dress } from './page-proof.ts'

/** A page that takes our element out more often than this within the time is left in peace. */
const MOST_RETURNS = 20
const WITHIN_MS = 10_000
const TAG = 'unstun-overlay'

/**
 * The one element of ours in a page. Its content is in a closed shadow root, out of reach of the page's styles and scripts.
 * It stands above the page's dialogs, takes no room and no click, and returns when the page takes it out.
 */
export class OwnElement {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** All of ours is drawn in here. */
  readonly inner: HTMLElement
  readonly #document: Document
  readonly #ends = new AbortController()
  #returns: number[] = []

  constructor(document: Document, sheets: readonly string[]) {
    this.#document = document
    // What an earlier version of the extension left behind.
    for (const old of document.querySelectorAll(TAG)) old.remove()
    this.host = document.createElement(TAG)
    this.host.popover = 'manual'
    this.root = this.host.attachShadow({ mode: 'closed' })
    this.inner = document.createElement('div')
    this.inner.className = 'unstun'
    this.root.append(this.inner)
    dress(this.root, sheets)
    this.#stand()
    this.#keep()
  }

  remove(): void {
    this.#ends.abort()
    this.host.remove()
  }

  /** Beside the body, so that a page that draws its body anew does not take us out with it. */
  #stand(): void {
    this.#document.documentElement.append(this.host)
    this.#raise()
  }

  /** To the top of the browser's top layer. A page without one has us by the greatest z-index. */
  #raise(): void {
    if (!this.host.isConnected || !('showPopover' in this.host)) return
    if (this.host.matches(':popover-open')) this.host.hidePopover()
    this.host.showPopover()
  }

  #keep(): void {
    const { signal } = this.#ends
    const observer = new MutationObserver(() => this.#return())
    observer.observe(this.#document, { childList: true })
    observer.observe(this.#document.documentElement, { childList: true })
    signal.addEventListener('abort', () => observer.disconnect())
    // A dialog that opened after us would cover us.
    this.#document.addEventListener(
      'toggle',
      (event) => {
        const { target } = event
        const opened =
          target instanceof Element && target !== this.host && target.matches(':popover-open, dialog[open]')
        if (opened) this.#raise()
      },
      { capture: true, signal },
    )
  }

  #return(): void {
    if (this.host.isConnected) return
    if (this.#document.querySelector(TAG)) return this.remove()
    const now = performance.now()
    this.#returns = [...this.#returns.filter((time) => now - time < WITHIN_MS), now]
    if (this.#returns.length <= MOST_RETURNS) this.#stand()
  }
}
