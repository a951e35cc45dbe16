import { dress } from './page-proof.ts'
import { TopModal } from './top-modal.ts'

/** A page that takes our element out more often than this within the time is left in peace. */
const MOST_RETURNS = 20
const WITHIN_MS = 10_000
const TAG = 'unstun-overlay'

/**
 * The one element of ours in a page. Its content is in a closed shadow root, out of reach of the page's styles and scripts.
 * It stands above the page's dialogs, takes no room and no click, and returns when the page takes it out. While a modal dialog
 * is open nothing outside of that can be clicked: then it stands in the dialog.
 */
export class OwnElement {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** All of ours is drawn in here. */
  readonly inner: HTMLElement
  readonly #document: Document
  readonly #ends = new AbortController()
  #returns: number[] = []
  readonly #modal: TopModal
  /** A page may take a dialog out that is still open, and us with it. */
  readonly #inDialog = new MutationObserver(() => this.#return())

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
    this.#modal = new TopModal(document, () => this.#follow(), this.#ends.signal)
    this.#stand()
    this.#keep()
  }

  /** A page may zoom all that is in it, and us with it: out of the window. */
  undoZoom(): void {
    // No number in a browser that does not tell it.
    const zoom = Number(this.host.currentCSSZoom)
    this.inner.style.zoom = zoom > 0 && zoom !== 1 ? String(1 / zoom) : ''
  }

  remove(): void {
    this.#ends.abort()
    this.host.remove()
  }

  /** Beside the body, so that a page that draws its body anew does not take us out with it; in a modal dialog while one is open. */
  #stand(): void {
    const place = this.#place
    if (this.host.parentNode !== place) place.append(this.host)
    this.#inDialog.disconnect()
    if (place !== this.#document.documentElement)
      for (const root of rootsAround(place)) this.#inDialog.observe(root, { subtree: true, childList: true })
    this.#raise()
  }

  get #place(): Element {
    return this.#modal.element ?? this.#document.documentElement
  }

  #follow(): void {
    if (this.#place !== this.host.parentNode) this.#stand()
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
    signal.addEventListener('abort', () => [observer, this.#inDialog].forEach((one) => one.disconnect()))
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

/** The shadow roots that an element is in, from the inside out, and the document. */
function rootsAround(el: Element): Node[] {
  const root = el.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root]
}
