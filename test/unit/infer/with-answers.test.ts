import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withAnswers } from '#shared/infer/with-answers.ts'
import { CASE_KEYS, type CaseKey, type CaseValue } from '#shared/model/case.ts'

const KEYS = Object.keys(CASE_KEYS) as CaseKey[]
const value: fc.Arbitrary<CaseValue> = fc.oneof(fc.constantFrom('unknown', 'yes', 'no', 'nfs3'), fc.nat())
const told = fc.uniqueArray(fc.record({ key: fc.constantFrom(...KEYS), value }), { selector: ({ key }) => key })

describe('what was read, and what the person answered', () => {
  it('takes the answer, but for "unknown", which gives way to what was read', () => {
    const seen = [
      { key: 'datastore.type', value: 'nfs3' },
      { key: 'transport.mode', value: 'hotadd' },
    ] as const
    const answers = [
      { key: 'datastore.type', value: 'vmfs' },
      { key: 'transport.mode', value: 'unknown' },
      { key: 'cpu.spike', value: 'unknown' },
    ] as const
    expect(withAnswers(seen, answers)).toEqual({
      'datastore.type': 'vmfs',
      'transport.mode': 'hotadd',
      'cpu.spike': 'unknown',
    })
  })

  it('holds for any reading and any answers, in any order', () => {
    fc.assert(
      fc.property(told, told, (seen, answers) => {
        const facts = withAnswers(seen, answers)
        for (const key of KEYS) {
          const answer = answers.find((one) => one.key === key)?.value
          const read = seen.find((one) => one.key === key && one.value !== 'unknown')?.value
          const expected = answer === undefined || answer === 'unknown' ? (read ?? answer) : answer
          expect(facts[key]).toBe(expected)
        }
        expect(withAnswers([...seen].reverse(), [...answers].reverse())).toEqual(facts)
      }),
    )
  })

  it('never takes an unknown for something known', () => {
    fc.assert(
      fc.property(told, (answers) => {
        const unread = answers.map(({ key }) => ({ key, value: 'unknown' }))
        expect(withAnswers(unread, answers)).toEqual(withAnswers([], answers))
        expect(withAnswers(unread, [])).toEqual({})
      }),
    )
  })
})
