import { UNKNOWN, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { MapEdge, Question, Topic, TopicMap } from '#shared/model/topic.ts'
import { decide } from './decide.ts'
import { canStillChange } from './explain.ts'
import { keysOf } from './keys-of.ts'
import { standingOf } from './standing.ts'

/**
 * Draws a tree by walking every answer from the empty case: the options of each question and "unknown".
 * A question for a version or build has its telling values as options.
 * @throws where a walk comes to a fact that no question asks for.
 */
export function mapOf(topic: Topic, builds: BuildTable): TopicMap {
  const edges = new Map<string, MapEdge>()
  const walked = new Set<string>()
  const walk = (facts: CaseFacts): string => {
    const { verdict, ask } = decide(topic, facts, builds)
    const question = topic.questions.find(({ key }) => key === ask?.key)
    if (!question) return verdictNode(verdict, facts)
    const state = `${question.id} ${stillTelling(topic, facts, builds)}`
    if (!walked.has(state)) {
      walked.add(state)
      for (const value of answersTo(question))
        put(edges, nodeOf(question), walk(answered(facts, question.key, value)), value)
    }
    return nodeOf(question)
  }
  const start = walk({})
  return inOrder(topic, start, [...edges.values()])
}

function verdictNode(verdict: string | null, facts: CaseFacts): string {
  if (verdict === null) throw new Error(`No question asks for what is missing in ${JSON.stringify(facts)}`)
  return `verdict/${verdict}`
}

function nodeOf({ id }: Question): string {
  return `question/${id}`
}

function answersTo({ options }: Question): CaseValue[] {
  return [...options.map(({ value }) => value), UNKNOWN]
}

function answered(facts: CaseFacts, key: CaseKey, value: CaseValue | undefined): CaseFacts {
  return { ...facts, [key]: value }
}

/** What the rest of a walk can depend on: which rows are closed, and the facts that the open ones look at. */
export function stillTelling(topic: Topic, facts: CaseFacts, builds: BuildTable): string {
  const { rows } = standingOf(topic, facts, builds)
  const keys = rows.flatMap(({ rule, finding }) => (finding.is === 'open' && rule.when ? keysOf(rule.when) : []))
  const rests: CaseKey[] = keys.includes('host.nfs3-fix') ? ['host.version', 'host.build'] : []
  const told = topic.questions.filter(({ key }) => [...keys, ...rests].includes(key)).map(({ key }) => facts[key])
  return JSON.stringify([rows.map(({ finding }) => finding.is), told])
}

function put(edges: Map<string, MapEdge>, from: string, to: string, value: CaseValue): void {
  const edge = edges.get(`${from} ${to}`) ?? { from, to, values: [] }
  if (!edge.values.includes(value)) edge.values.push(value)
  edges.set(`${from} ${to}`, edge)
}

/** Questions in asking order, verdicts in the order of their rows; edges and their values likewise. */
function inOrder(topic: Topic, start: string, edges: MapEdge[]): TopicMap {
  const reached = new Set([start, ...edges.map(({ to }) => to)])
  const all = [...topic.questions.map(nodeOf), ...topic.verdicts.map(({ id }) => `verdict/${id}`)]
  const nodes = all.filter((node) => reached.has(node))
  const place = (node: string) => nodes.indexOf(node)
  const values = new Map(topic.questions.map((question) => [nodeOf(question), answersTo(question)]))
  return {
    nodes,
    edges: edges
      .toSorted((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
      .map((edge) => ({
        ...edge,
        values: values.get(edge.from)?.filter((value) => edge.values.includes(value)) ?? [],
      })),
  }
}

/** The way of one case through the map, start first: the last node is its verdict, or the question it waits for. */
export type MapPath = { nodes: string[]; edges: { from: string; to: string }[] }

/**
 * Walks a case's own facts in asking order. A question that the other facts made needless is passed over,
 * so that facts given out of turn still give one way.
 */
export function pathOf(topic: Topic, facts: CaseFacts, builds: BuildTable): MapPath {
  const goal = decide(topic, facts, builds)
  const given = topic.questions.filter(({ id, key }) => !topic.refine.includes(id) && facts[key] !== undefined)
  const nodes: string[] = []
  let walked = given.reduce((rest, { key }) => without(rest, key), facts)
  const next = () => given.find(({ key }) => canStillChange(topic, walked, builds).includes(key))
  for (let question = next(); question; question = next()) {
    nodes.push(nodeOf(question))
    walked = answered(walked, question.key, facts[question.key])
  }
  nodes.push(goal.ask?.question ?? verdictNode(goal.verdict, facts))
  return { nodes, edges: nodes.slice(1).map((to, at) => ({ from: nodes[at] ?? '', to })) }
}

function without(facts: CaseFacts, key: CaseKey): CaseFacts {
  const { [key]: _, ...rest } = facts
  return rest
}
