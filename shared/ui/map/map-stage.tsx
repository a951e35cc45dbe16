import { useApp } from '../frame/app-context.ts'
import type { Drawing } from './map-drawing.ts'
import { MapSvg, type Lit } from './map-svg.tsx'
import { usePanZoom } from './use-pan-zoom.ts'

/** The drawing on a stage that pans and zooms, with buttons for those who do not drag. */
export function MapStage({ drawing, lit }: { drawing: Drawing; lit: Lit }) {
  const { index, words } = useApp()
  const { stage, zoomIn, zoomOut, fit } = usePanZoom(drawing)
  const toneOf = (id: string) => index.verdict(id)?.tone ?? 'question'
  return (
    <>
      <div class="map-tools no-print">
        <button type="button" class="button" onClick={zoomIn}>
          {words.map.zoomIn}
        </button>
        <button type="button" class="button" onClick={zoomOut}>
          {words.map.zoomOut}
        </button>
        <button type="button" class="button" onClick={fit}>
          {words.map.fit}
        </button>
        <span class="small soft">{words.map.hint}</span>
      </div>
      <div class="map-stage" ref={stage} tabIndex={0} role="group" aria-label={words.map.title}>
        <MapSvg drawing={drawing} lit={lit} toneOf={toneOf} label={words.map.title} />
      </div>
    </>
  )
}
