import { dress } from './page-proof.ts'

/** A page that takes our element out more often than this within the time is left in peace. */
const MOST_RETURNS = 20
const WITHIN_MS = 10_000
const TAG = 'unstun-overlay'

const MODAL = 'dialog:modal'

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
  #opened: Element | null = null
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
    this.#stand()
    this.#keep()
  }

  remove(): void {
    this.#ends.abort()
    this.host.remove()
  }

  /** Beside the body, so that a page that draws its body anew does not take us out with it; in a modal dialog while one is open. */
  #stand(): void {
    const place = this.#modal ?? this.#document.documentElement
    if (this.host.parentNode !== place) place.append(this.host)
    this.#inDialog.disconnect()
    if (place !== this.#document.documentElement)
      this.#inDialog.observe(this.#document, { subtree: true, childList: true })
    this.#raise()
  }

  /** The modal dialog that was opened last, as far as that can be told. */
  get #modal(): Element | null {
    const open = [...this.#document.querySelectorAll(MODAL)]
    return open.find((one) => one === this.#opened) ?? open.at(-1) ?? null
  }

  /** A dialog was opened or closed, by whatever release of the browser. */
  #follow(records: readonly MutationRecord[]): void {
    const dialogs = records.flatMap(({ target }) => (target instanceof HTMLDialogElement ? [target] : []))
    if (dialogs.length === 0) return
    this.#opened = dialogs.findLast((one) => one.matches(MODAL)) ?? this.#opened
    if ((this.#modal ?? this.#document.documentElement) !== this.host.parentNode) this.#stand()
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
    const dialogs = new MutationObserver((records) => this.#follow(records))
    dialogs.observe(this.#document, { subtree: true, attributeFilter: ['open'] })
    signal.addEventListener('abort', () => [observer, dialogs, this.#inDialog].forEach((one) => one.disconnect()))
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
