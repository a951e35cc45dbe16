import type { MapEdge } from '#shared/model/topic.ts'
import { valueText, type ValueContext } from '../walk/value-text.ts'

/** The answers on an edge, as a person reads them. */
export function edgeCaption(context: ValueContext, edge: MapEdge): string {
  const key = context.index.question(edge.from)?.key
  if (!key) return ''
  return context.words.listed(edge.values.map((value) => valueText(context, key, value)))
}
