import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carry } from '#shared/handoff/carry.ts'
import { readFile, toFile } from '#shared/handoff/file.ts'
import { LIMITS } from '#shared/handoff/limits.ts'
import { openText } from '#shared/handoff/open-text.ts'
import { STORY_WITH_LOGS } from './story-with-logs.ts'
import { anyCase, stored } from './any-case.ts'
import { STORY } from './cases.ts'

const NOW = '2026-11-22T19:00:00.000Z'

describe('cases as a file', () => {
  it('come back as they were, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 3 }), (cases) => {
        const fitted = cases.map((one) => carry(stored(one)))
        expect(openText(toFile(fitted, NOW))).toEqual(fitted.map((one) => ({ case: one, problems: [] })))
      }),
    )
  })

  it('are a text that a person can read', () => {
    const text = toFile([STORY], NOW)
    expect(text).toContain('"title": "fin-sql01"')
    expect(text.split('\n').length).toBeGreaterThan(100)
  })

  it('are refused whole when the file is not one of cases, is from later or too large', () => {
    expect(readFile('')).toBe('not-ours')
    expect(readFile('{}')).toBe('not-ours')
    expect(readFile('[]')).toBe('not-ours')
    expect(readFile('null')).toBe('not-ours')
    expect(readFile(toFile([STORY], NOW).slice(0, 900))).toBe('damaged')
    expect(readFile('{"format":"unstun-cases","version":1,"cases":{}}')).toBe('damaged')
    expect(readFile('{"format":"unstun-cases","version":2,"cases":[]}')).toBe('newer')
    expect(readFile(`"${'x'.repeat(LIMITS.file)}"`)).toBe('too-large')
    expect(readFile(JSON.stringify({ format: 'unstun-cases', version: 1, cases: Array(20_001).fill(0) }))).toBe(
      'too-large',
    )
  })

  it('take nothing from the prototype of things', () => {
    const text = toFile([STORY], NOW).replace('"id":', '"__proto__": {"polluted": true}, "id":')
    expect(openText(text)).toMatchObject([
      { case: STORY, problems: [{ part: 'other', name: '__proto__', why: 'unknown' }] },
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})

const fileWith = (change: object) =>
  JSON.stringify({ format: 'unstun-cases', version: 1, cases: [{ ...STORY, ...change }] })
const opened = (change: object) => {
  const [found] = readFile(fileWith(change))
  if (typeof found !== 'object') throw new Error('refused')
  return found
}

describe('a case that is damaged in part', () => {
  it('is read without that part, which is named', () => {
    const [symptom] = STORY.answers
    const answers = [symptom, { key: 'vm.colour', value: 'red', at: NOW }, { ...STORY.answers[1], value: 'maybe' }, 7]
    expect(opened({ answers, note: 7, tags: ['x'] })).toEqual({
      case: { ...STORY, answers: [symptom], note: '' },
      problems: [
        { part: 'other', name: 'tags', why: 'unknown' },
        { part: 'note', name: '', why: 'damaged' },
        { part: 'answers', name: 'vm.colour', why: 'unknown' },
        { part: 'answers', name: 'vm.orphaned-snapshots', why: 'damaged' },
        { part: 'answers', name: '', why: 'damaged' },
      ],
    })
  })

  it('keeps the stuns that can be read of those that were kept from logs', () => {
    const { logs } = STORY_WITH_LOGS
    const damaged = { ...logs, stuns: [...(logs?.stuns ?? []), { ms: -1 }], timeline: [7, ...(logs?.timeline ?? [])] }
    expect(opened({ logs: damaged })).toEqual({
      case: STORY_WITH_LOGS,
      problems: [{ part: 'logs', name: '', why: 'damaged' }],
    })
    expect(opened({ logs: [] })).toEqual({ case: STORY, problems: [{ part: 'logs', name: '', why: 'damaged' }] })
  })

  it('keeps no reading whose evidence is not a fact of the contract', () => {
    const reading = STORY.seen[0]
    const wrong = (change: object) => {
      const [first, ...rest] = reading?.because ?? []
      return { ...reading, because: [{ ...first, fact: { ...first?.fact, ...change } }, ...rest] }
    }
    for (const change of [
      { value: 7 },
      { key: 'vm.colour' },
      { subject: { kind: 'host', name: 'x' } },
      { certainty: 'sure' },
    ])
      expect(opened({ seen: [wrong(change)] })).toMatchObject({
        case: { seen: [] },
        problems: [{ part: 'seen', name: 'datastore.type', why: 'damaged' }],
      })
  })

  it('is no case without id, topic or start, and never one with an id that is more than a word', () => {
    for (const change of [
      { id: undefined },
      { topic: 7 },
      { createdAt: 'yesterday' },
      { id: '../settings' },
      { id: 'a'.repeat(65) },
    ])
      expect(opened(change).case).toBeNull()
  })

  it('names a few of many faults, and keeps to its limits', () => {
    const answers = Array.from({ length: 600 }, (_, place) => ({ key: `vm.x${place}`, value: 'yes', at: NOW }))
    const found = opened({ answers, note: 'x'.repeat(LIMITS.note + 1) })
    expect(found.case?.answers).toEqual([])
    expect(found.problems).toContainEqual({ part: 'answers', name: '', why: 'too-large' })
    expect(found.problems).toContainEqual({ part: 'note', name: '', why: 'too-large' })
    expect(found.problems.length).toBeLessThan(40)
  })

  it('gives names that are short and turn no line', () => {
    const found = opened({ [`\u202eevil\n${'x'.repeat(500)}`]: 1 })
    expect(found.problems[0]?.name).toMatch(/^evil x{54}…$/)
  })

  it('has each answer once', () => {
    const [symptom] = STORY.answers
    expect(opened({ answers: [symptom, { ...symptom, value: 'other' }] })).toMatchObject({
      case: { answers: [symptom] },
      problems: [{ part: 'answers', name: 'symptom', why: 'damaged' }],
    })
  })
})

describe('1,000 damaged files', () => {
  it('never make anything but a refusal or a checked case', () => {
    const whole = toFile([STORY], NOW)
    const damage = fc.record({ at: fc.nat(whole.length - 1), cut: fc.nat(40), put: fc.string({ maxLength: 8 }) })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce((left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut), whole)
        const read = openText(text)
        const found = typeof read === 'string' ? [] : read.flatMap((each) => each.case ?? [])
        expect(openText(toFile(found, NOW))).toEqual(found.map((each) => ({ case: each, problems: [] })))
      }),
      { numRuns: 1000 },
    )
  })
})
