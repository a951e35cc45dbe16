import { useMemo, useState } from 'preact/hooks'
import { withAnswers } from '#shared/infer/with-answers.ts'
import type { Topic } from '#shared/model/topic.ts'
import { useApp, useText, useTitle } from '../frame/app-context.ts'
import { titleOf } from '../frame/titles.ts'
import { useCase } from '../frame/use-stored.ts'
import { edgeCaption } from './edge-caption.ts'
import { drawMap } from './map-drawing.ts'
import { MapList } from './map-list.tsx'
import { MapStage } from './map-stage.tsx'
import { litPath } from './lit-path.ts'
import './map.css'

/** The whole tree, drawn and as an equal list; the path of the case is lit. */
export function MapPage({ topic, caseId }: { topic: Topic; caseId: string | null }) {
  const { index, language, words } = useApp()
  const text = useText()
  const open = useCase(caseId)
  const [view, setView] = useState<'drawing' | 'list'>('drawing')
  useTitle(words.map.title)
  const nodeText = (id: string) => text(titleOf(index, id))
  const drawing = useMemo(() => {
    const node = (id: string) => titleOf(index, id)[language]
    return drawMap(topic.map, { node, edge: (edge) => edgeCaption({ index, language, words }, edge), language })
  }, [topic, index, language, words])
  const lit = useMemo(
    () => litPath(topic, open ? withAnswers(open.seen, open.answers) : null, index),
    [topic, open, index],
  )
  return (
    <div class="map-page">
      <h1 tabIndex={-1}>{words.map.title}</h1>
      <p class="small soft">{open ? words.map.path : words.map.noCase}</p>
      <div class="choices no-print">
        {(['drawing', 'list'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="map-view" checked={view === each} onChange={() => setView(each)} />
            {words.map[each]}
          </label>
        ))}
      </div>
      {view === 'drawing' ? (
        <MapStage drawing={drawing} lit={lit} />
      ) : (
        <MapList topic={topic} lit={lit} nodeText={nodeText} />
      )}
    </div>
  )
}
