import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSame, merged } from '#shared/handoff/merge.ts'
import { anyCase } from './any-case.ts'
import { STORY } from './cases.ts'

const later = '2026-11-23T01:00:00.000Z'

describe('two cases of one trouble', () => {
  it('take the newer of each answer, reading and step, and lose none', () => {
    const here = {
      ...STORY,
      answers: [{ key: 'symptom', value: 'other', at: later } as const],
      ticks: [{ step: 'isolation/removed', at: later, result: '40 s' }],
      note: 'Day shift.',
    }
    const both = merged(here, STORY)
    expect(both.answers).toEqual([here.answers[0], STORY.answers[1]])
    expect(both.seen).toEqual(STORY.seen)
    expect(both.ticks.map(({ step }) => step)).toEqual(['advice/consolidate-disks#2', 'isolation/removed'])
    expect(both.note).toBe(`Day shift.\n\n${STORY.note}`)
    expect(merged(STORY, here).answers).toEqual(both.answers)
  })

  it('joined again are the same, whatever they hold', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (here, other) => {
        const once = merged(here, other)
        expect(merged(once, other)).toEqual(once)
        expect(isSame(once, merged(once, here))).toBe(true)
        const keys = new Set([...here.answers, ...other.answers].map(({ key }) => key))
        expect(new Set(once.answers.map(({ key }) => key))).toEqual(keys)
        for (const { key, at } of here.answers)
          expect((once.answers.find((answer) => answer.key === key)?.at ?? '') >= at).toBe(true)
      }),
    )
  })

  it('are told apart by anything that a person or a console said', () => {
    expect(isSame(STORY, { ...STORY, id: 'other', updatedAt: later })).toBe(true)
    const turned = { ...STORY, seen: STORY.seen.map(({ key, value, because, at }) => ({ at, because, value, key })) }
    expect(isSame(STORY, turned)).toBe(true)
    expect(isSame(STORY, { ...STORY, note: '' })).toBe(false)
    expect(isSame(STORY, { ...STORY, answers: STORY.answers.slice(1) })).toBe(false)
    expect(isSame(STORY, { ...STORY, vm: null })).toBe(false)
  })
})
