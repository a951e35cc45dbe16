import type { ChipPlace } from '../messages/messages.ts'
import { placeOf, pointOf, type Point, type Size } from './placing.ts'

/** Less than this is a click by an unsteady hand. */
const DRAG_FROM = 4
const STEP = 16
const LONG_STEP = 64

const STEPS: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Holds what stands over the page at its place, and moves it by pointer and by key. `moved` is told of each new place. */
export class Moving {
  readonly #stand: HTMLElement
  readonly #moved: (place: ChipPlace) => void
  #place: ChipPlace

  constructor(stand: HTMLElement, place: ChipPlace, moved: (place: ChipPlace) => void) {
    this.#stand = stand
    this.#place = place
    this.#moved = moved
  }

  /** Stands at a place from now on. */
  stand(place: ChipPlace): void {
    if (place === this.#place) return
    this.#place = place
    this.keep()
  }

  /** Stands at its place again, after window or content changed size. */
  keep(): void {
    this.#put(pointOf(this.#place, this.#size(), this.#view()))
  }

  /** Its content changed its size: the upper edge stays as far as there is room, so that nothing moves under the pointer. */
  hold(): void {
    const { left } = pointOf(this.#place, this.#size(), this.#view())
    this.#put(this.#inside({ left, top: this.#stand.getBoundingClientRect().top }))
  }

  /** One key on a handle. Returns whether it moved. */
  byKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const step = altKey || ctrlKey || metaKey ? undefined : STEPS[key]
    if (!step) return false
    const { left, top } = this.#stand.getBoundingClientRect()
    const far = shiftKey ? LONG_STEP : STEP
    this.#land({ left: left + step[0] * far, top: top + step[1] * far })
    return true
  }

  /** Makes an element a handle for the pointer. A click that ends a move does nothing else. */
  byPointer(handle: HTMLElement, signal: AbortSignal): void {
    handle.addEventListener('pointerdown', (down) => down.button === 0 && this.#follow(handle, down), { signal })
  }

  #follow(handle: HTMLElement, down: PointerEvent): void {
    const from = this.#stand.getBoundingClientRect()
    const ends = new AbortController()
    let moved = false
    handle.setPointerCapture(down.pointerId)
    const move = (event: PointerEvent) => {
      const [x, y] = [event.clientX - down.clientX, event.clientY - down.clientY]
      if (!moved && Math.hypot(x, y) < DRAG_FROM) return
      moved = true
      this.#put(this.#inside({ left: from.left + x, top: from.top + y }))
    }
    const end = () => {
      ends.abort()
      if (!moved) return
      const { left, top } = this.#stand.getBoundingClientRect()
      this.#land({ left, top })
      handle.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }))
    }
    handle.addEventListener('pointermove', move, { signal: ends.signal })
    for (const type of ['pointerup', 'pointercancel'] as const)
      handle.addEventListener(type, end, { signal: ends.signal })
  }

  #land(point: Point): void {
    this.stand(placeOf(this.#inside(point), this.#size(), this.#view()))
    this.#moved(this.#place)
  }

  #inside(point: Point): Point {
    return pointOf({ corner: 'top-left', x: point.left, y: point.top }, this.#size(), this.#view())
  }

  #put({ left, top }: Point): void {
    this.#stand.style.left = `${left}px`
    this.#stand.style.top = `${top}px`
  }

  #size(): Size {
    const { width, height } = this.#stand.getBoundingClientRect()
    return { width, height }
  }

  #view(): Size {
    const { clientWidth, clientHeight } = this.#stand.ownerDocument.documentElement
    return { width: clientWidth, height: clientHeight }
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
