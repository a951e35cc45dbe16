import type { ConsoleId } from '#shared/model/console.ts'
import type { Fact } from '#shared/model/fact.ts'
import type { ChipPlace, Start, ToBackground, ToPage } from '../messages/messages.ts'
import { Highlight } from '../page/highlight.ts'
import type { Box } from '../page/boxes.ts'
import type { PageLook } from '../page/watch.ts'
import { Chip } from './chip.ts'
import { awaitPanel, type DrawPanel, type OverlayHandle } from './handle.ts'
import { shield } from './keys.ts'
import { Moving } from './moving.ts'
import { OwnElement } from './own-element.ts'
import { FIRST_PLACE } from './placing.ts'
import { SeenPlaces } from './seen-places.ts'
import { SHEETS } from './sheets.ts'
import { atStart, type OverlayState } from './state.ts'
import { themeOf, watchTheme } from './theme.ts'
import { Watched } from './watched.ts'

/** What the overlay needs of the browser. `send` rejects where the extension is gone. */
export type Overlaid = { document: Document; start: Start; send: (message: ToBackground) => Promise<unknown> }

/** What lies over a console: the chip, the panel once it is opened, the outline of what is shown. */
export class Overlay {
  readonly #document: Document
  readonly #send: Overlaid['send']
  readonly #ends = new AbortController()
  readonly #places = new SeenPlaces()
  readonly state: Watched<OverlayState>
  #drawn: Drawn | null = null
  #drawPanel: DrawPanel | null = null
  #erasePanel: (() => void) | null = null

  constructor({ document, start, send }: Overlaid) {
    this.#document = document
    this.#send = send
    this.state = new Watched(atStart(start, themeOf(document)))
    this.state.watch(() => this.#draw())
    this.#ends.signal.addEventListener(
      'abort',
      watchTheme(document, (theme) => theme !== this.state.value.theme && this.state.change({ theme })),
    )
    awaitPanel((draw) => {
      this.#drawPanel = draw
      this.#drawn?.chip.busy(false)
      this.#draw()
    })
  }

  /** Whether a node is the overlay's own element. */
  readonly isOwn = (node: Node): boolean => node === this.#drawn?.own.host

  /** What the page shows now. */
  see({ look, places }: PageLook): void {
    this.#places.keep(look.facts, places)
    const moved = look.url !== this.state.value.look?.url
    this.state.change(moved ? { look, frames: new Map() } : { look })
  }

  /** What the background says. Stopping and starting is the caller's. */
  receive(message: ToPage): void {
    switch (message.kind) {
      case 'meaning':
        return this.state.change({ meaning: message.meaning })
      case 'settings':
        return this.state.change({ start: message.start })
      case 'frame-look':
        return this.state.change({ frames: new Map(this.state.value.frames).set(message.look.url, message.look) })
      case 'toggle':
        return this.state.value.open ? this.#close() : this.#open()
      case 'stop':
        return this.remove()
    }
  }

  /** The extension is gone: what is there stays readable and says that it grows old. */
  stop(): void {
    if (this.state.value.open) this.state.change({ stopped: true })
    else this.remove()
  }

  remove(): void {
    this.#erasePanel?.()
    this.#ends.abort()
    this.#drawn?.highlight.end()
    this.#drawn?.own.remove()
    this.#drawn = null
  }

  #draw(): void {
    if (this.#ends.signal.aborted) return
    const { value } = this.state
    const isWanted = value.open || (value.look?.console ?? null) !== null
    if (!isWanted && !this.#drawn) return
    this.#drawn ??= this.#layOver()
    const { own, chip, stand, moving } = this.#drawn
    own.inner.lang = value.start.language
    own.inner.dataset['theme'] = value.theme
    stand.hidden = !isWanted
    const showsPanel = value.open && this.#drawPanel !== null
    chip.button.hidden = showsPanel
    if (!showsPanel) chip.draw(value)
    this.#drawOrErasePanel(showsPanel)
    moving.stand(this.#drawn.moved ?? placeFor(value))
  }

  #drawOrErasePanel(shows: boolean): void {
    if (!this.#drawn || !this.#drawPanel || shows === (this.#erasePanel !== null)) return
    if (shows) {
      this.#erasePanel = this.#drawPanel(this.#drawn.stand, this.#handle(this.#drawn))
    } else {
      this.#erasePanel?.()
      this.#erasePanel = null
    }
  }

  #layOver(): Drawn {
    const own = new OwnElement(this.#document, SHEETS)
    const [outlines, stand] = ['outlines', 'stand'].map((className) =>
      Object.assign(this.#document.createElement('div'), { className }),
    ) as [HTMLElement, HTMLElement]
    const chip = new Chip(this.#document)
    stand.append(chip.button)
    own.inner.append(outlines, stand)
    const moving = new Moving(stand, placeFor(this.state.value), (place) => this.#moved(place))
    const highlight = new Highlight(outlines, (boxes) => stand.classList.toggle('aside', isBehind(boxes, stand)))
    const drawn: Drawn = { own, chip, stand, moving, highlight, moved: null }
    this.#listen(drawn)
    return drawn
  }

  #listen({ own, chip, moving }: Drawn): void {
    const { signal } = this.#ends
    moving.byPointer(chip.button, signal)
    chip.button.addEventListener('click', () => this.#open(), { signal })
    shield(own.host, (event) => this.#key(event), signal)
    this.#document.defaultView?.addEventListener('resize', () => moving.stand(), { signal })
  }

  /** A key pressed in our own element. */
  #key(event: KeyboardEvent): void {
    if (event.type !== 'keydown' || event.isComposing || !this.#drawn) return
    const { own, moving, highlight } = this.#drawn
    const wasShown = highlight.isShown
    highlight.end()
    if (event.key === 'Escape') {
      event.preventDefault()
      if (!wasShown) this.#close()
    } else if (own.root.activeElement?.matches('.overlay-chip, .handle') && moving.byKey(event)) event.preventDefault()
  }

  #open(): void {
    this.state.change({ open: true, panelFailed: false })
    if (this.#drawPanel) return
    this.#drawn?.chip.busy(true)
    void this.#send({ kind: 'panel' }).then(
      (done) => done === true || this.#failPanel(),
      () => this.#failPanel(),
    )
  }

  #failPanel(): void {
    this.#drawn?.chip.busy(false)
    this.state.change({ open: false, panelFailed: true })
  }

  /** The focus goes back to the chip if it was in the panel. */
  #close(): void {
    const hadFocus = this.#drawn?.own.root.activeElement !== null
    this.state.change({ open: false })
    if (this.state.value.stopped) this.remove()
    else if (hadFocus) this.#drawn?.chip.button.focus()
  }

  #moved(place: ChipPlace): void {
    if (this.#drawn) this.#drawn.moved = place
    const console = this.state.value.look?.console
    if (console) void this.#send({ kind: 'place', console, place }).catch(() => this.stop())
  }

  #handle({ own, stand, moving, highlight }: Drawn): OverlayHandle {
    return {
      root: own.root,
      state: this.state,
      send: this.#send,
      show: (fact: Fact, onGone) => highlight.show(() => this.#places.find(fact, this.#document), onGone),
      movable: (handle) => moving.byPointer(handle, this.#ends.signal),
      resized: () => !stand.hidden && moving.stand(),
      close: () => this.#close(),
    }
  }
}

type Drawn = {
  own: OwnElement
  chip: Chip
  stand: HTMLElement
  moving: Moving
  highlight: Highlight
  /** Where the person has moved it since the page was opened. */
  moved: ChipPlace | null
}

function placeFor({ start, look }: OverlayState): ChipPlace {
  const id: ConsoleId | null = look?.console ?? null
  return (id && start.places[id]) ?? FIRST_PLACE
}

/** Whether what is outlined lies under the overlay. */
function isBehind(boxes: readonly Box[], stand: HTMLElement): boolean {
  const { left, top, right, bottom } = stand.getBoundingClientRect()
  return boxes.some(
    (box) => box.left < right && box.left + box.width > left && box.top < bottom && box.top + box.height > top,
  )
}
