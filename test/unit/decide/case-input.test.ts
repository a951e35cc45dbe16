import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CaseInputError, LONGEST_CASE, parseCase } from '#shared/decide/case-input.ts'
import { anyCase, RUNS } from './arbitrary.ts'

describe('a case that is accepted', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(anyCase, (facts) => {
        expect(parseCase(JSON.stringify(facts))).toEqual(facts)
      }),
      RUNS,
    )
  })

  test.each([
    ['{}', {}],
    ['{"host.version":""}', { 'host.version': '' }],
    ['{"host.version":"not a version"}', { 'host.version': 'not a version' }],
    ['{"host.build":0}', { 'host.build': 0 }],
    [
      '{"host.build":"unknown","stun.at-removal-longest-ms":0.5}',
      { 'host.build': 'unknown', 'stun.at-removal-longest-ms': 0.5 },
    ],
    ['\uFEFF{"symptom":"unknown"}', { symptom: 'unknown' }],
  ])('%s', (text, facts) => {
    expect(parseCase(text)).toEqual(facts)
  })
})

describe('a case that is refused', () => {
  test.each([
    ['', 'not JSON'],
    ['symptom: other', 'not JSON'],
    ['{"symptom":"other"', 'not JSON'],
    ['null', 'The case is null'],
    ['[]', 'The case is a list'],
    ['[{"symptom":"other"}]', 'The case is a list'],
    ['"symptom"', 'The case is a string'],
    ['12', 'The case is a number'],
    ['{"symptoms":"other"}', 'Unknown key "symptoms": accepted keys are symptom, '],
    ['{"__proto__":{"symptom":"other"}}', 'Unknown key "__proto__"'],
    ['{"constructor":"unknown"}', 'Unknown key "constructor"'],
    ['{"toString":"unknown"}', 'Unknown key "toString"'],
    ['{"datastore.type":"nfs"}', 'datastore.type cannot be "nfs": accepted is one of "nfs3", "nfs41", '],
    ['{"datastore.type":"NFS3"}', 'datastore.type cannot be "NFS3"'],
    ['{"datastore.type":["nfs3"]}', 'datastore.type cannot be a list'],
    ['{"proxy.same-host":true}', 'proxy.same-host cannot be true: accepted is one of "yes", "no", "unknown".'],
    ['{"proxy.same-host":""}', 'proxy.same-host cannot be ""'],
    ['{"symptom":null}', 'symptom cannot be null'],
    ['{"host.version":8}', 'host.version cannot be 8: accepted is any text.'],
    ['{"host.version":null}', 'host.version cannot be null'],
    ['{"host.build":"23305546"}', 'host.build cannot be "23305546": accepted is a whole number'],
    ['{"host.build":23305546.5}', 'host.build cannot be 23305546.5'],
    ['{"host.build":-1}', 'host.build cannot be -1'],
    ['{"host.build":1e300}', 'host.build cannot be 1e+300'],
    ['{"host.build":{}}', 'host.build cannot be an object'],
    ['{"stun.at-removal-longest-ms":"1000"}', 'stun.at-removal-longest-ms cannot be "1000"'],
    ['{"stun.at-removal-longest-ms":-0.1}', 'stun.at-removal-longest-ms cannot be -0.1'],
    ['{"stun.at-removal-longest-ms":1e999}', 'stun.at-removal-longest-ms cannot be'],
    ['{"host.nfs3-fix":"yes"}', 'host.nfs3-fix cannot be "yes": accepted is one of "fixed"'],
  ])('%s', (text, says) => {
    expect(() => parseCase(text)).toThrow(CaseInputError)
    expect(() => parseCase(text)).toThrow(says)
  })

  test('is named in one short sentence on one line, whatever it holds', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 200 })
    fc.assert(
      fc.property(hostile, hostile, (key, value) => {
        for (const text of [JSON.stringify({ [`x${key}`]: value }), JSON.stringify({ symptom: `x${value}` })]) {
          expect(refusal(text)).toMatch(/^[\x20-\x7e…]{1,700}\.$/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('is refused when it is longer than any case', () => {
    expect(refusal(`{"host.version":"${'9'.repeat(LONGEST_CASE)}"}`)).toContain('too large')
  })
})

function refusal(text: string): string {
  try {
    return JSON.stringify(parseCase(text))
  } catch (error) {
    return error instanceof CaseInputError ? error.message : String(error)
  }
}
