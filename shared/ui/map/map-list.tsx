import type { Topic } from '#shared/model/topic.ts'
import { useApp } from '../frame/app-context.ts'
import { linkTo } from '../frame/route.ts'
import { edgeCaption } from './edge-caption.ts'
import { edgeName, type Lit } from './map-svg.tsx'

type Props = { topic: Topic; lit: Lit; nodeText: (id: string) => string }

/** The same tree as text: each question, its answers, where they lead. */
export function MapList({ topic, lit, nodeText }: Props) {
  const app = useApp()
  const questions = topic.map.nodes.filter((id) => id.startsWith('question/'))
  return (
    <ol class="map-list">
      {questions.map((id) => (
        <li key={id} class={lit.nodes.has(id) ? 'lit' : undefined}>
          <a href={linkTo(id)}>{nodeText(id)}</a>
          <ul>
            {topic.map.edges
              .filter(({ from }) => from === id)
              .map((edge) => (
                <li key={edge.to} class={lit.edges.has(edgeName(edge)) ? 'lit' : undefined}>
                  {edgeCaption(app, edge)} <span aria-hidden="true">→</span>
                  <span class="visually-hidden">{app.words.map.leadsTo}</span>{' '}
                  <a href={linkTo(edge.to)}>{nodeText(edge.to)}</a>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
