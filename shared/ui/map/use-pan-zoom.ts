import Panzoom, { type PanzoomObject } from '@panzoom/panzoom'
import type { RefObject } from 'preact'
import { useCallback, useEffect, useRef } from 'preact/hooks'

const STEP = 80
const OPTIONS = { minScale: 0.1, maxScale: 3, canvas: true, step: 0.25, origin: '0 0', duration: 120 }

export type PanZoom = {
  stage: RefObject<HTMLDivElement | null>
  zoomIn: () => void
  zoomOut: () => void
  fit: () => void
}

/** Pan and zoom of the element inside `stage`, by pointer, wheel, pinch and keys. Starts with all in view. */
export function usePanZoom({ width, height }: { width: number; height: number }): PanZoom {
  const stage = useRef<HTMLDivElement>(null)
  const zoom = useRef<PanzoomObject>(undefined)
  const fit = useCallback(() => fitInto(stage.current, zoom.current, { width, height }), [width, height])
  const zoomIn = useCallback(() => zoom.current?.zoomIn(), [])
  const zoomOut = useCallback(() => zoom.current?.zoomOut(), [])
  useEffect(() => {
    const box = stage.current
    const drawing = box?.firstElementChild
    if (!box || !(drawing instanceof SVGElement)) return undefined
    const made = Panzoom(drawing, OPTIONS)
    const onKeyDown = (event: KeyboardEvent) => moveByKey(event, made, { zoomIn, zoomOut, fit })
    zoom.current = made
    box.addEventListener('wheel', made.zoomWithWheel, { passive: false })
    box.addEventListener('keydown', onKeyDown)
    const resized = new ResizeObserver(fit)
    resized.observe(box)
    return () => {
      resized.disconnect()
      box.removeEventListener('wheel', made.zoomWithWheel)
      box.removeEventListener('keydown', onKeyDown)
      made.destroy()
    }
  }, [fit, zoomIn, zoomOut])
  return { stage, zoomIn, zoomOut, fit }
}

/** The whole drawing, centred; never larger than life. */
function fitInto(
  box: HTMLElement | null,
  zoom: PanzoomObject | undefined,
  size: { width: number; height: number },
): void {
  if (!box || !zoom || size.width === 0) return
  const scale = Math.min(1, box.clientWidth / size.width, box.clientHeight / size.height)
  zoom.zoom(scale, { animate: false })
  zoom.pan((box.clientWidth / scale - size.width) / 2, 0, { animate: false })
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
