import { decide } from '#shared/decide/decide.ts'
import { keysOf } from '#shared/decide/keys-of.ts'
import { CASE_KEYS, UNKNOWN, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Condition } from '#shared/model/condition.ts'
import type { Content } from '#shared/model/pack.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Question, Topic } from '#shared/model/topic.ts'
import { fault, type Fault } from './fault.ts'

/** A tree can be walked to its end: questions offer their key's values, rows end in one without condition, examples come out as they say. */
export function checkTrees({ topics, builds }: Content): Fault[] {
  return topics.flatMap((topic) => {
    const faults = [...topic.questions.flatMap(options), ...unasked(topic), ...rows(topic), ...drawing(topic)]
    return faults.length > 0 ? faults : examples(topic, builds)
  })
}

const INPUTS = { text: ['version'], integer: ['build'], number: ['duration'] } as const

function options({ id, key, input, options: offered }: Question): Fault[] {
  const values: (typeof CASE_KEYS)[CaseKey] = CASE_KEYS[key]
  const accepted: readonly string[] = typeof values === 'string' ? INPUTS[values] : ['choice']
  const given = offered.map(({ value }) => value)
  const wrong =
    given.find((value) => !isValue(key, value)) ?? (new Set(given).size < given.length ? given.join(', ') : null)
  const lacking = typeof values === 'string' ? undefined : values.find((value) => !given.includes(value))
  const found = accepted.includes(input) ? (wrong ?? lacking ?? null) : input
  return found === null ? [] : [fault('options', `question/${id}`, String(found))]
}

function isValue(key: CaseKey, value: CaseValue): boolean {
  if (value === UNKNOWN) return false
  const values = CASE_KEYS[key]
  if (values === 'text') return typeof value === 'string'
  if (typeof values === 'string') return typeof value === 'number' && value >= 0
  return (values as readonly CaseValue[]).includes(value)
}

/** Told by version and build, never asked for. */
const INFERRED: CaseKey[] = ['host.nfs3-fix']

/** A row that looks at what no question asks for would hold a walk for ever. */
function unasked({ id, cleanUps, knownIssues, questions, standIns, verdicts }: Topic): Fault[] {
  const asked: CaseKey[] = [...INFERRED, ...questions.map(({ key }) => key)]
  const rules = [...cleanUps, ...verdicts.flatMap(({ advice }) => advice)]
  const conditions: (Condition | undefined)[] = [
    ...verdicts.map(({ when }) => when),
    ...rules.flatMap(({ when, unless }) => [when, unless]),
    ...knownIssues.flatMap(({ excludedBy }) => excludedBy),
  ]
  const keys = new Set(conditions.flatMap((condition) => (condition ? keysOf(condition) : [])))
  const wrong = standIns.find(({ key, value }) => !isValue(key, value))
  return [
    ...[...keys].filter((key) => !asked.includes(key)).map((key) => fault('unasked', `topic ${id}`, key)),
    ...(wrong ? [fault('options', `topic ${id}`, String(wrong.value))] : []),
  ]
}

/** The first row that applies wins, so the last one alone has no condition. */
function rows({ id, questions, verdicts }: Topic): Fault[] {
  const wrong = verdicts.find(({ when }, at) => (at === verdicts.length - 1) === (when !== undefined))
  return wrong || questions.length === 0 ? [fault('rows', `topic ${id}`, wrong?.id)] : []
}

/** The map draws this tree: questions and verdicts of its own, edges between them, no way back. */
function drawing({ id, map, questions, verdicts }: Topic): Fault[] {
  const own = new Set([...questions.map((one) => `question/${one.id}`), ...verdicts.map((one) => `verdict/${one.id}`)])
  const stray =
    map.nodes.find((node) => !own.has(node)) ??
    map.edges.find(({ from, to }) => !map.nodes.includes(from) || !map.nodes.includes(to))?.from
  const lacking = verdicts.find((one) => !map.nodes.includes(`verdict/${one.id}`))?.id
  const found = stray ?? lacking ?? turning(map.edges)
  return found === undefined ? [] : [fault('map', `topic ${id}`, found)]
}

/** A node that leads back to itself: what is left when all that nothing leads to is taken away, again and again. */
function turning(edges: Topic['map']['edges']): string | undefined {
  let rest = edges
  for (;;) {
    const reached = new Set(rest.map(({ to }) => to))
    const next = rest.filter(({ from }) => reached.has(from))
    if (next.length === rest.length) return rest[0]?.from
    rest = next
  }
}

function examples(topic: Topic, builds: BuildTable): Fault[] {
  return topic.examples.flatMap(({ name, given, verdict, ask, advice }) => {
    const decided = decide(topic, given, builds)
    const isSo =
      decided.verdict === verdict &&
      (ask === undefined || decided.ask?.key === ask) &&
      (advice === undefined || advice.join(' ') === decided.advice.join(' '))
    return isSo ? [] : [fault('example', `topic ${topic.id}`, name)]
  })
}
