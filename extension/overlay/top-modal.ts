const MODAL = 'dialog:modal'
/** Of these the way through open shadow roots is told; a change of focus only as far as it is one. */
const TOLD = ['pointerdown', 'keydown', 'focusin'] as const

/**
 * The modal dialog of a page that is open on top: nothing outside of it can be used. An open shadow root is met when something
 * is done in it or takes the focus, as every modal dialog does; of closed roots nothing is known.
 */
export class TopModal {
  readonly #document: Document
  readonly #signal: AbortSignal
  readonly #onChange: () => void
  /** Those that were seen to open, the last one last. */
  readonly #opened = new Set<Element>()
  readonly #roots = new Set<Node>()

  constructor(document: Document, onChange: () => void, signal: AbortSignal) {
    this.#document = document
    this.#signal = signal
    this.#onChange = onChange
    this.#follow(document)
  }

  get element(): Element | null {
    const before = [...this.#document.querySelectorAll(MODAL)].filter((dialog) => !this.#opened.has(dialog))
    return [...before, ...[...this.#opened].filter(isOpen)].at(-1) ?? null
  }

  #follow(root: Node): void {
    if (this.#roots.has(root)) return
    this.#roots.add(root)
    const observer = new MutationObserver((records) => this.#take(records.map(({ target }) => target)))
    observer.observe(root, { subtree: true, attributeFilter: ['open'] })
    this.#signal.addEventListener('abort', () => observer.disconnect())
    const pass = (event: Event) => this.#pass(event.composedPath())
    for (const type of TOLD) root.addEventListener(type, pass, { capture: true, passive: true, signal: this.#signal })
  }

  #pass(path: readonly EventTarget[]): void {
    for (const one of path) if (one instanceof ShadowRoot) this.#follow(one)
    this.#take(path.filter((one) => one instanceof HTMLDialogElement && isOpen(one) && !this.#opened.has(one)))
  }

  /** A dialog was opened or closed, by whatever release of the browser. */
  #take(changed: readonly EventTarget[]): void {
    const dialogs = changed.filter((one) => one instanceof HTMLDialogElement)
    for (const dialog of dialogs) {
      this.#opened.delete(dialog)
      if (isOpen(dialog)) this.#opened.add(dialog)
    }
    if (dialogs.length > 0) this.#onChange()
  }
}

const isOpen = (dialog: Element) => dialog.isConnected && dialog.matches(MODAL)
