import { pathOf } from '#shared/decide/map.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { ContentIndex } from '../frame/content-index.ts'
import { edgeName, type Lit } from './map-svg.tsx'

const DARK: Lit = { nodes: new Set(), edges: new Set() }

/** What a case has walked on the map; nothing is lit without a case. */
export function litPath(topic: Topic, facts: CaseFacts | null, { content }: ContentIndex): Lit {
  if (!facts) return DARK
  const { nodes, edges } = pathOf(topic, facts, content.builds)
  return { nodes: new Set(nodes), edges: new Set(edges.map(edgeName)) }
}
