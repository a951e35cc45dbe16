import Panzoom, { type PanzoomObject } from '@panzoom/panzoom'
import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef } from 'preact/hooks'
import type { Drawing } from './map-drawing.ts'
import { bringIntoView, firstView, show, wholeView } from './map-view.ts'

const STEP = 80
const OPTIONS = { minScale: 0.1, maxScale: 3, canvas: true, step: 0.25, origin: '0 0' }

/** Milliseconds of a move; none where the person asked for no motion. */
const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120)

export type PanZoom = {
  stage: RefObject<HTMLDivElement | null>
  zoomIn: () => void
  zoomOut: () => void
  fit: () => void
}

/** Pan and zoom of the element inside `stage`, by pointer, wheel, pinch and keys. Starts so that it can be read. */
export function usePanZoom(drawing: Drawing): PanZoom {
  const stage = useRef<HTMLDivElement>(null)
  const zoom = useRef<PanzoomObject>(undefined)
  const fit = useCallback(() => {
    if (stage.current && zoom.current) show(zoom.current, wholeView(stage.current, drawing))
  }, [drawing])
  const zoomIn = useCallback(() => zoom.current?.zoomIn(), [])
  const zoomOut = useCallback(() => zoom.current?.zoomOut(), [])
  useEffect(() => {
    const box = stage.current
    const drawn = box?.firstElementChild
    if (!box || !(drawn instanceof SVGElement)) return undefined
    // Given as its start as well, because it goes there once more, a moment later.
    const { scale, x } = firstView(box, drawing)
    const made = Panzoom(drawn, { ...OPTIONS, duration: duration(), startScale: scale, startX: x })
    const onKeyDown = (event: KeyboardEvent) => moveByKey(event, made, { zoomIn, zoomOut, fit })
    zoom.current = made
    box.addEventListener('wheel', made.zoomWithWheel, { passive: false })
    box.addEventListener('keydown', onKeyDown)
    // A frame later, when the browser has scrolled as it does for whatever gets the focus.
    const onFocus = ({ target }: FocusEvent) => {
      const node = drawing.nodes.find(({ id }) => target instanceof SVGElement && id === target.dataset['node'])
      if (node) requestAnimationFrame(() => bringIntoView(box, node, made))
    }
    box.addEventListener('focusin', onFocus)
    const resized = onResize(box, () => show(made, firstView(box, drawing)))
    return () => {
      resized.disconnect()
      box.removeEventListener('wheel', made.zoomWithWheel)
      box.removeEventListener('keydown', onKeyDown)
      box.removeEventListener('focusin', onFocus)
      made.destroy()
    }
  }, [drawing, fit, zoomIn, zoomOut])
  return { stage, zoomIn, zoomOut, fit }
}

/** Calls back when the size changes, not for the size it has at first. */
function onResize(box: HTMLElement, changed: () => void): ResizeObserver {
  let known = false
  const observer = new ResizeObserver(() => {
    if (known) changed()
    known = true
  })
  observer.observe(box)
  return observer
}

type Moves = { zoomIn: () => void; zoomOut: () => void; fit: () => void }

function moveByKey(event: KeyboardEvent, zoom: PanzoomObject, moves: Moves): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const pan = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[event.key]
  const act = { '+': moves.zoomIn, '=': moves.zoomIn, '-': moves.zoomOut, '0': moves.fit }[event.key]
  if (pan) zoom.pan((pan[0] ?? 0) / zoom.getScale(), (pan[1] ?? 0) / zoom.getScale(), { relative: true, animate: true })
  act?.()
  if (pan || act) event.preventDefault()
}
