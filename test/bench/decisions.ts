import { decide } from '#shared/decide/decide.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import type { Content } from '#shared/model/pack.ts'
import type { Topic } from '#shared/model/topic.ts'
import type { Figure } from './figure.ts'
import { inTurn, median } from './samples.ts'

const REPEATS = 200

/**
 * How long it takes to decide: one case (the topic's own examples, in turn), and a whole walk from the empty case to the
 * known issue, deciding after each answer. Against one trip of the same facts through JSON.
 */
export async function measureDecisions({ topics, builds }: Content): Promise<Figure[]> {
  return (await Promise.all(topics.map((topic) => measureTopic(topic, builds)))).flat()
}

async function measureTopic(topic: Topic, builds: Content['builds']): Promise<Figure[]> {
  const cases = topic.examples.map(({ given }) => given)
  const known = topic.examples.find(({ verdict }) => verdict === topic.knownIssues[0]?.id)?.given ?? {}
  const steps = walk(topic, known, builds)
  const samples = await inTurn(
    {
      one: () => timePer(cases, (facts) => decide(topic, facts, builds)),
      walk: () => timePer(steps, (facts) => decide(topic, facts, builds)) * steps.length,
      json: () => timePer(cases, (facts) => JSON.parse(JSON.stringify(facts))),
    },
    { rounds: 15, warmUps: 3 },
  )
  const bare = { what: 'the facts through JSON', value: median(samples.json) }
  return [
    { what: `decide, one case of ${topic.id}`, value: median(samples.one), unit: 'µs', bare },
    {
      what: `decide, a walk of ${steps.length - 1} answers to the known issue`,
      value: median(samples.walk),
      unit: 'µs',
      bare,
    },
  ]
}

/** The facts after each answer, from none to all that were asked for. */
function walk(topic: Topic, all: CaseFacts, builds: Content['builds']): CaseFacts[] {
  const steps: CaseFacts[] = [{}]
  for (;;) {
    const facts = steps.at(-1) ?? {}
    const { ask, verdict } = decide(topic, facts, builds)
    if (verdict !== null || ask === null) return steps
    steps.push({ ...facts, [ask.key]: all[ask.key] ?? 'unknown' })
  }
}

/** Microseconds for one call, over all inputs again and again. */
function timePer<Input>(inputs: readonly Input[], work: (input: Input) => unknown): number {
  const start = performance.now()
  for (let repeat = 0; repeat < REPEATS; repeat += 1) for (const input of inputs) work(input)
  return ((performance.now() - start) * 1000) / (REPEATS * inputs.length)
}
