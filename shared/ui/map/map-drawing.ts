import { Graph, layout } from '@dagrejs/dagre'
import type { Language } from '#shared/model/language.ts'
import type { MapEdge, TopicMap } from '#shared/model/topic.ts'
import { wrapText } from './wrap-text.ts'

/** A node as it is drawn: centre and size in pixels, text in lines. */
export type DrawnNode = { id: string; x: number; y: number; width: number; height: number; lines: string[] }
export type DrawnEdge = {
  edge: MapEdge
  points: { x: number; y: number }[]
  label: { x: number; y: number; lines: string[] }
}
export type Drawing = { width: number; height: number; nodes: DrawnNode[]; edges: DrawnEdge[] }

/** What the drawing is made of: the text of a node, the words on an edge, the language they break by. */
export type Captions = { node: (id: string) => string; edge: (edge: MapEdge) => string; language: Language }

const NODE = { width: 196, padding: 10, line: 20, font: '600 14px sans-serif' }
const LABEL = { width: 168, line: 16, font: '12px sans-serif' }

/** Lays the tree out from top to bottom. Pure but for measuring text. */
export function drawMap(map: TopicMap, captions: Captions): Drawing {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 32, ranksep: 20, edgesep: 16, marginx: 16, marginy: 16 })
  graph.setDefaultEdgeLabel(() => ({}))
  const nodeLines = new Map(map.nodes.map((id) => [id, nodeText(id, captions)]))
  for (const [id, lines] of nodeLines)
    graph.setNode(id, { width: NODE.width, height: lines.length * NODE.line + NODE.padding * 2 })
  const edgeLines = new Map(map.edges.map((edge) => [edge, edgeText(edge, captions)]))
  for (const [{ from, to }, lines] of edgeLines)
    graph.setEdge(from, to, { width: LABEL.width, height: lines.length * LABEL.line + 4, labelpos: 'c' })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: [...nodeLines].map(([id, lines]) => ({ id, lines, ...box(graph.node(id)) })),
    edges: [...edgeLines].map(([edge, lines]) => {
      const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to)
      return { edge, points, label: { x, y, lines } }
    }),
  }
}

const box = ({ x = 0, y = 0, width = 0, height = 0 }: { x?: number; y?: number; width?: number; height?: number }) => ({
  x,
  y,
  width,
  height,
})

const nodeText = (id: string, { node, language }: Captions) =>
  wrapText(node(id), language, NODE.font, { width: NODE.width - NODE.padding * 2, lines: 3 })

const edgeText = (edge: MapEdge, captions: Captions) =>
  wrapText(captions.edge(edge), captions.language, LABEL.font, { width: LABEL.width, lines: 3 })
