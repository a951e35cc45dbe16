import { boxesOf, type Box } from './boxes.ts'

/** The element to show, as the page is now; null where it is gone. */
export type Find = () => Element | null

const SHOWN_FOR_MS = 6_000
/** How long a page may take to draw itself anew and to be looked at again, before a place counts as gone. */
const PATIENCE_MS = 2_000
/** The outline stands this far around the text. */
const AROUND = 3

/** Outlines a place on the page by boxes in a layer of our own. The page itself is only scrolled. */
export class Highlight {
  readonly #layer: HTMLElement
  readonly #onDraw: (boxes: readonly Box[]) => void
  #ends: AbortController | null = null

  /** `onDraw` is told of the boxes that are outlined, and of none when that has ended. */
  constructor(layer: HTMLElement, onDraw: (boxes: readonly Box[]) => void) {
    this.#layer = layer
    this.#onDraw = onDraw
  }

  get isShown(): boolean {
    return this.#ends !== null
  }

  /**
   * Scrolls a place into view and outlines it, wherever scrolling, resizing or drawing anew moves it, for some seconds or until the
   * person does something else. Returns whether the place is there; `onGone` is called when it goes while it is shown.
   */
  show(find: Find, onGone: () => void = () => undefined): boolean {
    this.end()
    const el = find()
    if (!el || boxesOf(el).length === 0) return false
    el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    this.#follow(find, onGone)
    return true
  }

  end(): void {
    this.#ends?.abort()
    this.#ends = null
    this.#draw([])
  }

  #follow(find: Find, onGone: () => void): void {
    const ends = new AbortController()
    this.#ends = ends
    this.#endOnAction(ends.signal)
    const began = performance.now()
    let lastSeen = began
    const draw = () => {
      if (ends.signal.aborted) return
      const now = performance.now()
      const el = find()
      const boxes = el ? boxesOf(el) : []
      if (boxes.length > 0) lastSeen = now
      const isGone = now - lastSeen > PATIENCE_MS
      if (isGone || now - began > SHOWN_FOR_MS) {
        this.end()
        if (isGone) onGone()
        return
      }
      this.#draw(boxes)
      requestAnimationFrame(draw)
    }
    draw()
  }

  /** The click that asked for it is over before these listen. */
  #endOnAction(signal: AbortSignal): void {
    const end = () => this.end()
    const view = this.#layer.ownerDocument.defaultView
    view?.addEventListener('pointerdown', end, { capture: true, signal })
    view?.addEventListener('keydown', end, { capture: true, signal })
  }

  #draw(boxes: readonly Box[]): void {
    const { children } = this.#layer
    while (children.length > boxes.length) children[0]?.remove()
    while (children.length < boxes.length) this.#layer.append(this.#outline())
    boxes.forEach((box, at) => place(children[at] as HTMLElement, box))
    this.#onDraw(boxes)
  }

  #outline(): HTMLElement {
    const outline = this.#layer.ownerDocument.createElement('div')
    outline.className = 'outline'
    return outline
  }
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left - AROUND}px`
  style.top = `${top - AROUND}px`
  style.width = `${width + 2 * AROUND}px`
  style.height = `${height + 2 * AROUND}px`
}
