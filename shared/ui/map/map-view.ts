import type { PanzoomObject } from '@panzoom/panzoom'
import type { DrawnNode, Drawing } from './map-drawing.ts'

/** A drawing on its stage: how large, and how far to the right, in its own pixels. */
export type View = { scale: number; x: number }

/** The words of the drawing can be read from about here on. */
const READABLE = 0.6
/** How large a drawing is shown that does not fit: the first of these that cuts through no node. */
const LARGE = Array.from({ length: 26 }, (_, step) => 0.85 - step / 100)
/** What is seen of a node is nothing, or enough to hit. */
const TARGET = 24

/** All of the drawing, in the middle. */
export function wholeView(stage: HTMLElement, { width, height }: Drawing): View {
  const scale = Math.min(1, stage.clientWidth / width, stage.clientHeight / height)
  return { scale, x: (stage.clientWidth / scale - width) / 2 }
}

/** All of the drawing where it can be read so, else its top with the first node in the middle. */
export function firstView(stage: HTMLElement, drawing: Drawing): View {
  const whole = wholeView(stage, drawing)
  if (whole.scale >= READABLE) return whole
  const views = LARGE.map((scale) => topView(stage, drawing, scale))
  return views.find((view) => !cutsNode(stage, drawing, view)) ?? views[0] ?? whole
}

function topView(stage: HTMLElement, { width, nodes }: Drawing, scale: number): View {
  const room = stage.clientWidth / scale
  const centred = room / 2 - (nodes[0]?.x ?? width / 2)
  return { scale, x: room > width ? (room - width) / 2 : Math.max(room - width, Math.min(0, centred)) }
}

function cutsNode(stage: HTMLElement, { nodes }: Drawing, { scale, x }: View): boolean {
  return nodes.some((node) => {
    const across = seen((node.x + x) * scale, node.width * scale, stage.clientWidth)
    const down = seen(node.y * scale, node.height * scale, stage.clientHeight)
    return across > 0 && down > 0 && Math.min(across, down) < TARGET
  })
}

/** How much of a length around `middle` lies between 0 and `end`. */
const seen = (middle: number, length: number, end: number) =>
  Math.min(end, middle + length / 2) - Math.max(0, middle - length / 2)

/** Moves the drawing there, at once. */
export function show(zoom: PanzoomObject, { scale, x }: View): void {
  zoom.zoom(scale, { animate: false })
  zoom.pan(x, 0, { animate: false })
}

/**
 * Tab may lead to a node outside of the stage: the drawing is moved there, instead of the stage being scrolled. Reckoned from
 * where the drawing was sent last: what is on the screen is a frame behind, and Tab may come twice within one.
 */
export function bringIntoView(stage: HTMLElement, { x, y, width, height }: DrawnNode, zoom: PanzoomObject): void {
  stage.scrollTo(0, 0)
  const scale = zoom.getScale()
  const { x: left, y: top } = zoom.getPan()
  const across = within(left, x - width / 2, x + width / 2, stage.clientWidth / scale)
  const down = within(top, y - height / 2, y + height / 2, stage.clientHeight / scale)
  if (across !== left || down !== top) zoom.pan(across, down)
}

/** The place nearest to `at` from which `start` to `end` lies within `room`; its start does where it is longer. */
const within = (at: number, start: number, end: number, room: number) => Math.max(Math.min(at, room - end), -start)
