import type { MapEdge, TopicMap } from '#shared/model/topic.ts'
import type { TopicDraft } from '../draft/draft.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'

/** Holds the map, drawn by walking every answer, against the tree: all is come to, every option leads on, nothing leads back. */
export const checkMap: Check = ({ topics }, places) =>
  topics.flatMap((topic) => [...unreached(topic, places), ...deadOptions(topic, places), ...cycles(topic, places)])

function unreached({ topic, asked }: TopicDraft, places: Places): Problem[] {
  const seen = new Set(topic.map.nodes)
  return [
    ...topic.verdicts
      .filter(({ id }) => !seen.has(`verdict/${id}`))
      .map((row) => problem(places.of(row), `unreachable: no answers lead to verdict «${row.id}»`)),
    ...asked
      .filter(({ id }) => !seen.has(`question/${id}`) && !topic.refine.includes(id))
      .map((question) =>
        problem(places.of(question), `unreachable: question «${question.id}» is never asked and not in refine`),
      ),
  ]
}

function deadOptions({ topic }: TopicDraft, places: Places): Problem[] {
  const { nodes, edges } = topic.map
  return topic.questions
    .filter(({ id }) => nodes.includes(`question/${id}`))
    .flatMap(({ id, options }) => {
      const leading = new Set(edges.filter(({ from }) => from === `question/${id}`).flatMap(({ values }) => values))
      return options
        .filter(({ value }) => !leading.has(value))
        .map((option) => problem(places.of(option), `uncovered option: «${option.value}» leads nowhere`))
    })
}

function cycles({ topic, asked }: TopicDraft, places: Places): Problem[] {
  const found = findCycle(topic.map)
  const first = asked.find(({ id }) => `question/${id}` === found?.[0])
  return found ? [problem(places.of(first ?? topic), `cycle: ${found.join(' → ')}`)] : []
}

/** One way round, its first node again at its end; null where there is none. */
export function findCycle({
  nodes,
  edges,
}: Pick<TopicMap, 'nodes'> & { edges: Pick<MapEdge, 'from' | 'to'>[] }): string[] | null {
  const done = new Set<string>()
  const walk = (node: string, path: string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return null
    for (const { to } of edges.filter(({ from }) => from === node)) {
      const cycle = walk(to, [...path, node])
      if (cycle) return cycle
    }
    done.add(node)
    return null
  }
  for (const node of nodes) {
    const cycle = walk(node, [])
    if (cycle) return cycle
  }
  return null
}
