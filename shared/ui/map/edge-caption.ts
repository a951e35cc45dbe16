import type { MapEdge } from '#shared/model/topic.ts'
import type { App } from '../frame/app-context.ts'
import { valueText } from '../walk/value-text.ts'

/** The answers on an edge, as a person reads them. */
export function edgeCaption(app: App, edge: MapEdge): string {
  const key = app.index.question(edge.from)?.key
  if (!key) return ''
  return edge.values.map((value) => valueText(app, key, value)).join(app.language === 'ja' ? '、' : ', ')
}
