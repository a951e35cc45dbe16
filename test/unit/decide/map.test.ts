import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '#shared/decide/decide.ts'
import { mapOf, pathOf } from '#shared/decide/map.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import { anyCase, changed, RUNS } from './arbitrary.ts'
import { builds, topic } from './topic.ts'

const map = mapOf(topic, builds)
const to = (from: string, value: string | number) =>
  map.edges.filter((edge) => edge.from === `question/${from}` && edge.values.includes(value)).map((edge) => edge.to)

describe('the map', () => {
  test('holds every question that is asked and every verdict, in order', () => {
    const asked = topic.questions.filter(({ id }) => !topic.refine.includes(id)).map(({ id }) => `question/${id}`)
    expect(map.nodes).toEqual([...asked, ...topic.verdicts.map(({ id }) => `verdict/${id}`)])
  })

  test('leads on from every answer, "unknown" included', () => {
    for (const { id, options } of topic.questions.filter((question) => !topic.refine.includes(question.id))) {
      for (const value of [...options.map((option) => option.value), 'unknown']) expect(to(id, value)).not.toEqual([])
    }
  })

  test('shows the ways of the build rule', () => {
    expect(to('host-version', '8.0.2')).toEqual(['question/host-build'])
    expect(to('host-version', '9.0.0')).toEqual(['question/snapshots-before-job'])
    expect(to('host-version', '7.0.3')).toEqual(['question/proxy-same-host'])
    expect(to('host-build', 23305545)).toEqual(['question/proxy-same-host'])
    expect(to('host-build', 23305546)).toEqual(['question/snapshots-before-job'])
  })

  test('has no way back, and each pair of nodes once', () => {
    for (const { from, to } of map.edges) expect(map.nodes.indexOf(to)).toBeGreaterThan(map.nodes.indexOf(from))
    expect(new Set(map.edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(map.edges.length)
  })

  test('fails where nothing asks for what is missing', () => {
    const mute = { ...topic, questions: topic.questions.filter(({ id }) => id !== 'isolation-result') }
    expect(() => mapOf(mute, builds)).toThrow('No question asks')
  })
})

describe('the path of a case', () => {
  test('of an empty case is the first question', () => {
    expect(pathOf(topic, {}, builds)).toEqual({ nodes: ['question/symptom'], edges: [] })
  })

  test('given in asking order runs along edges of the map', () => {
    let facts: CaseFacts = {}
    for (let { ask } = decide(topic, facts, builds); ask; { ask } = decide(topic, facts, builds)) {
      const { options } = topic.questions.find(({ key }) => key === ask?.key) ?? { options: [] }
      facts = changed(facts, { [ask.key]: options[0]?.value ?? 'unknown' })
      const path = pathOf(topic, facts, builds)
      for (const { from, to } of path.edges) {
        expect(map.edges.some((edge) => edge.from === from && edge.to === to)).toBe(true)
      }
    }
    expect(pathOf(topic, facts, builds).nodes.at(-1)).toMatch(/^verdict\//)
  })

  test('passes over a question that other facts made needless', () => {
    const { nodes } = pathOf(
      topic,
      {
        'transport.mode': 'hotadd',
        'datastore.type': 'nfs3',
        'proxy.same-host': 'no',
        'host.build': 22380479,
        symptom: 'stun-at-snapshot-removal',
      },
      builds,
    )
    expect(nodes).toEqual([
      'question/symptom',
      'question/datastore-type',
      'question/transport-mode',
      'question/host-build',
      'question/proxy-same-host',
      'verdict/nfs3-hotadd',
    ])
  })

  test('ends at the verdict or the question asked, and names nothing twice, whatever is given in whatever order', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        const { verdict, ask } = decide(topic, facts, builds)
        const { nodes, edges } = pathOf(topic, facts, builds)
        expect(nodes.at(-1)).toBe(ask?.question ?? `verdict/${verdict}`)
        expect(new Set(nodes).size).toBe(nodes.length)
        expect(edges).toHaveLength(nodes.length - 1)
      }),
      RUNS,
    )
  })
})
