import type { ChipPlace } from '../messages/messages.ts'

export type Size = { width: number; height: number }
export type Point = { left: number; top: number }

/** Where the chip stands until a person moves it: away from the console's own headers and from its list of recent tasks. */
export const FIRST_PLACE: ChipPlace = { corner: 'bottom-right', x: 24, y: 72 }

/** Nothing of ours touches the window's edge. */
const MARGIN = 8

/** The upper left corner of a box that stands at a place, the whole box in the window as far as it fits. */
export function pointOf({ corner, x, y }: ChipPlace, box: Size, view: Size): Point {
  const left = corner.endsWith('left') ? x : view.width - box.width - x
  const top = corner.startsWith('top') ? y : view.height - box.height - y
  return { left: clamp(left, view.width - box.width), top: clamp(top, view.height - box.height) }
}

/** The place of a box that stands at a point: how far it is from the corner nearest to it. */
export function placeOf({ left, top }: Point, box: Size, view: Size): ChipPlace {
  const right = view.width - box.width - left
  const bottom = view.height - box.height - top
  const corner = `${top <= bottom ? 'top' : 'bottom'}-${left <= right ? 'left' : 'right'}` as const
  return { corner, x: Math.round(Math.min(left, right)), y: Math.round(Math.min(top, bottom)) }
}

function clamp(value: number, room: number): number {
  return Math.max(MARGIN, Math.min(value, room - MARGIN))
}
