import type { ChipPlace, Look, ToShow } from '../messages/messages.ts'
import { Chip } from './chip.ts'
import type { ConsolePage } from './console-page.ts'
import { shield } from './keys.ts'
import { Moving } from './moving.ts'
import { OwnElement } from './own-element.ts'
import { isWanted, type PageState } from './page-state.ts'
import type { PanelCode, PanelHandle } from './panel-handle.ts'
import { PanelSlot } from './panel-slot.ts'
import { FIRST_PLACE } from './placing.ts'
import { SHEETS } from './sheets.ts'
import type { Showing } from './showing.ts'
import { themeOf, watchTheme } from './theme.ts'

/** What lies over a console: the chip, the panel once it is opened, the outline of what is shown. */
export class Overlay {
  readonly #page: ConsolePage
  readonly #own: OwnElement
  readonly #chip: Chip
  readonly #outlines: HTMLElement
  readonly #stand: HTMLElement
  readonly #panel: PanelSlot
  readonly #moving: Moving
  readonly #ends = new AbortController()
  #showing: Showing | null = null
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
    this.#outlines = outlines
    this.#stand = stand
    this.#panel = new PanelSlot(page, this.#chip, stand, this.#handle())
    this.#moving = new Moving(stand, placeFor(state.value), (place) => this.#keepPlace(place))
    page.own = this.#own.host
    page.erase = () => this.remove()
    page.show = async (fact) => (await this.#panel.ask()) && this.#show(fact)
    this.#listen()
    this.#draw()
  }

  /** Takes the panel's code; it is drawn as soon as it is wanted. */
  takePanel({ draw, showingIn }: PanelCode): void {
    this.#panel.fill(draw)
    this.#showing = showingIn(this.#outlines, this.#stand)
    this.#keepPlaces()
    this.#draw()
  }

  remove(): void {
    this.#panel.clear()
    this.#showing?.end()
    this.#ends.abort()
    this.#own.remove()
  }

  #listen(): void {
    const { signal } = this.#ends
    const { document, state } = this.#page
    const { inner, host } = this.#own
    const sizes = new ResizeObserver(() => this.#resized())
    // Of the device's pixels, because the page's zoom changes no others.
    sizes.observe(this.#stand, { box: 'device-pixel-content-box' })
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

  /** Chip and panel differ in size, and a panel does from one fact to the next. */
  #resized(): void {
    this.#own.undoZoom()
    if (this.#panel.isShown) this.#moving.hold()
    else this.#moving.keep()
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
    if (value.open) void this.#panel.ask()
  }

  /** At once after a look: places lead astray in a page that was drawn anew. */
  #takeLook(look: Look | null): void {
    if (look === this.#looked) return
    this.#looked = look
    this.#keepPlaces()
    // Some consoles change their theme by another style sheet: nothing on their root elements tells of that.
    this.#own.inner.dataset['theme'] = themeOf(this.#page.document)
  }

  #keepPlaces(): void {
    this.#showing?.keep(this.#looked?.facts ?? [], this.#page.places)
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
    const wasShown = this.#showing?.isShown === true
    this.#showing?.end()
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
    return this.#showing?.show(fact, onGone) ?? false
  }

  #handle(): PanelHandle {
    const { state, send } = this.#page
    return {
      root: this.#own.root,
      state,
      send,
      show: (fact, onGone) => this.#show(fact, onGone),
      outline: (find, onGone) => this.#showing?.outline(find, onGone) ?? false,
      movable: (handle) => this.#moving.byPointer(handle, this.#ends.signal),
      close: () => state.change({ open: false }),
    }
  }
}

function placeFor({ start, look }: PageState): ChipPlace {
  const id = look?.console ?? null
  return (id && start.places[id]) ?? FIRST_PLACE
}
