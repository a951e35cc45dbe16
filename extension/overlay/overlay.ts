import type { ChipPlace, Look, ToShow } from '../messages/messages.ts'
import { isBehind } from '../page/boxes.ts'
import { Highlight } from '../page/highlight.ts'
import { Chip } from './chip.ts'
import type { ConsolePage } from './console-page.ts'
import { shield } from './keys.ts'
import { Moving } from './moving.ts'
import { OwnElement } from './own-element.ts'
import { isWanted, type PageState } from './page-state.ts'
import type { DrawPanel, PanelHandle } from './panel-handle.ts'
import { PanelSlot } from './panel-slot.ts'
import { FIRST_PLACE } from './placing.ts'
import { SeenPlaces } from './seen-places.ts'
import { SHEETS } from './sheets.ts'
import { themeOf, watchTheme } from './theme.ts'

/** What lies over a console: the chip, the panel once it is opened, the outline of what is shown. */
export class Overlay {
  readonly #page: ConsolePage
  readonly #own: OwnElement
  readonly #chip: Chip
  readonly #stand: HTMLElement
  readonly #panel: PanelSlot
  readonly #moving: Moving
  readonly #highlight: Highlight
  readonly #places: SeenPlaces
  readonly #ends = new AbortController()
  #looked: Look | null = null
  /** Where the person has moved it since the page was opened. */
  #moved: ChipPlace | null = null

  constructor(page: ConsolePage) {
    const { document, state } = page
    this.#page = page
    this.#own = new OwnElement(document, SHEETS)
    this.#chip = new Chip(document)
    const box = (className: string) => Object.assign(document.createElement('div'), { className })
    const [outlines, stand] = [box('outlines'), box('stand')]
    stand.append(this.#chip.button)
    this.#own.inner.append(outlines, stand)
    this.#stand = stand
    this.#panel = new PanelSlot(page, this.#chip, stand, this.#handle())
    this.#moving = new Moving(stand, placeFor(state.value), (place) => this.#keepPlace(place))
    this.#highlight = new Highlight(outlines, (boxes) => stand.classList.toggle('aside', isBehind(boxes, stand)))
    this.#places = new SeenPlaces(document)
    page.own = this.#own.host
    page.erase = () => this.remove()
    page.show = (fact) => this.#show(fact)
    this.#listen()
    this.#draw()
  }

  /** Takes the panel's code; it is drawn as soon as it is wanted. */
  takePanel(draw: DrawPanel): void {
    this.#panel.fill(draw)
    this.#draw()
  }

  remove(): void {
    this.#panel.clear()
    this.#highlight.end()
    this.#ends.abort()
    this.#own.remove()
  }

  #listen(): void {
    const { signal } = this.#ends
    const { document, state } = this.#page
    const { inner, host } = this.#own
    // Chip and panel differ in size, and a panel does from one fact to the next.
    const sizes = new ResizeObserver(() => (this.#panel.isShown ? this.#moving.hold() : this.#moving.keep()))
    sizes.observe(this.#stand)
    document.defaultView?.addEventListener('resize', () => this.#moving.keep(), { signal })
    this.#moving.byPointer(this.#chip.button, signal)
    this.#chip.button.addEventListener('click', () => state.change({ open: true }), { signal })
    shield(host, (event) => this.#key(event), signal)
    inner.dataset['theme'] = themeOf(document)
    const ends = [
      state.watch(() => this.#draw()),
      watchTheme(document, (theme) => (inner.dataset['theme'] = theme)),
      () => sizes.disconnect(),
    ]
    signal.addEventListener('abort', () => ends.forEach((end) => end()))
  }

  #draw(): void {
    const { value } = this.#page.state
    this.#takeLook(value.look)
    const shown = isWanted(value)
    const showsPanel = value.open && this.#panel.isFilled
    this.#own.inner.lang = value.start.language
    this.#stand.hidden = !shown
    this.#chip.button.hidden = showsPanel
    if (!showsPanel) this.#chip.draw(value)
    this.#moving.stand(this.#moved ?? placeFor(value))
    this.#showOrClear(showsPanel)
    if (value.open) this.#panel.ask()
  }

  /** At once after a look: places lead astray in a page that was drawn anew. */
  #takeLook(look: Look | null): void {
    if (look === this.#looked) return
    this.#looked = look
    this.#places.keep(look?.facts ?? [], this.#page.places)
    // Some consoles change their theme by another style sheet: nothing on their root elements tells of that.
    this.#own.inner.dataset['theme'] = themeOf(this.#page.document)
  }

  #showOrClear(shows: boolean): void {
    if (shows === this.#panel.isShown) return
    const hadFocus = this.#own.root.activeElement !== null
    if (shows) this.#panel.show()
    else this.#panel.clear()
    if (!shows && this.#page.state.value.stopped) return this.remove()
    this.#moving.keep()
    if (!shows && hadFocus) this.#chip.button.focus()
  }

  /** A key pressed in our own element. The first Escape ends what is being shown. */
  #key(event: KeyboardEvent): void {
    if (event.type !== 'keydown' || event.isComposing) return
    const wasShown = this.#highlight.isShown
    this.#highlight.end()
    if (event.key === 'Escape') {
      event.preventDefault()
      if (!wasShown) this.#page.state.change({ open: false })
    } else if (this.#own.root.activeElement?.matches('.overlay-chip, .handle') && this.#moving.byKey(event)) {
      event.preventDefault()
    }
  }

  #keepPlace(place: ChipPlace): void {
    this.#moved = place
    const { send, state } = this.#page
    const console = state.value.look?.console
    if (console) void send({ kind: 'place', console, place }).catch(() => undefined)
  }

  #show(fact: ToShow, onGone?: () => void): boolean {
    return this.#highlight.show(() => this.#places.find(fact), onGone)
  }

  #handle(): PanelHandle {
    const { state, send } = this.#page
    return {
      root: this.#own.root,
      state,
      send,
      show: (fact, onGone) => this.#show(fact, onGone),
      outline: (find, onGone) => this.#highlight.show(find, onGone),
      movable: (handle) => this.#moving.byPointer(handle, this.#ends.signal),
      close: () => state.change({ open: false }),
    }
  }
}

function placeFor({ start, look }: PageState): ChipPlace {
  const id = look?.console ?? null
  return (id && start.places[id]) ?? FIRST_PLACE
}
