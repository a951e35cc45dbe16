import { linkTo } from '../frame/route.ts'
import type { DrawnEdge, DrawnNode, Drawing } from './map-drawing.ts'

/** Which nodes and edges a case has walked; an edge is named `from→to`. */
export type Lit = { nodes: ReadonlySet<string>; edges: ReadonlySet<string> }

export const edgeName = ({ from, to }: { from: string; to: string }) => `${from}→${to}`

type Props = { drawing: Drawing; lit: Lit; toneOf: (id: string) => string; label: string }

/** The laid-out tree as SVG; each node is a link to its page. */
export function MapSvg({ drawing, lit, toneOf, label }: Props) {
  const { width, height, nodes, edges } = drawing
  return (
    <svg
      class="map-svg"
      role="group"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      <defs>
        <Arrow id="arrow" />
        <Arrow id="arrow-lit" />
      </defs>
      {edges.map((drawn) => (
        <Edge key={edgeName(drawn.edge)} drawn={drawn} lit={lit.edges.has(edgeName(drawn.edge))} />
      ))}
      {nodes.map((node) => (
        <Node key={node.id} node={node} lit={lit.nodes.has(node.id)} tone={toneOf(node.id)} />
      ))}
    </svg>
  )
}

const Arrow = ({ id }: { id: string }) => (
  <marker
    id={id}
    viewBox="0 0 8 8"
    refX="7"
    refY="4"
    markerUnits="userSpaceOnUse"
    markerWidth="10"
    markerHeight="10"
    orient="auto"
  >
    <path d="M0 0 8 4 0 8z" />
  </marker>
)

function Edge({ drawn: { points, label }, lit }: { drawn: DrawnEdge; lit: boolean }) {
  const first = label.y - ((label.lines.length - 1) * 16) / 2
  return (
    <g class={lit ? 'edge lit' : 'edge'}>
      <path d={pathOf(points)} marker-end={lit ? 'url(#arrow-lit)' : 'url(#arrow)'} />
      {label.lines.map((line, row) => (
        <text key={row} x={label.x} y={first + row * 16 + 4}>
          {line}
        </text>
      ))}
    </g>
  )
}

function Node({ node, lit, tone }: { node: DrawnNode; lit: boolean; tone: string }) {
  const { id, x, y, width, height, lines } = node
  const first = y - ((lines.length - 1) * 20) / 2
  return (
    <a class={`node ${tone}${lit ? ' lit' : ''}`} href={linkTo(id)} data-node={id}>
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      {lines.map((line, row) => (
        <text key={row} x={x} y={first + row * 20 + 5}>
          {line}
        </text>
      ))}
    </a>
  )
}

/** A line through the points, rounded where the layout bends it. */
function pathOf(points: { x: number; y: number }[]): string {
  const [start, ...rest] = points
  if (!start) return ''
  const bends = rest.map((point, position) => {
    const next = rest[position + 1]
    return next
      ? `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
      : `L${point.x} ${point.y}`
  })
  return `M${start.x} ${start.y}${bends.join('')}`
}
