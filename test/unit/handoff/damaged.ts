import fc from 'fast-check'
import { toFile } from '#shared/handoff/file.ts'
import { STORY } from './cases.ts'

const AT = '2026-11-22T19:00:00.000Z'
const WHOLE = toFile([STORY, { ...STORY, id: 'another', vm: null, title: 'app02', seen: [] }], AT)

/** Letters cut out, put in, written over: a bad disk, a mail program, a hand. */
const letters = fc
  .array(fc.record({ at: fc.nat(WHOLE.length - 1), cut: fc.nat(60), put: fc.string({ maxLength: 8 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((damages) => damages.reduce((left, { at, cut, put }) => left.slice(0, at) + put + left.slice(at + cut), WHOLE))

const hostile = fc.constantFrom<unknown>(
  null,
  7,
  -1e308,
  '',
  'x'.repeat(30_000),
  '\u202e<img src=x>',
  [],
  [[[[[[[[]]]]]]]],
  {},
  { __proto__: 1, constructor: {} },
  '../settings',
  true,
)

/** Any one value of the file replaced by a hostile one: still JSON, and no longer what it was. */
const values = fc.record({ place: fc.nat(400), value: hostile }).map(({ place, value }) => {
  let count = 0
  return JSON.stringify(JSON.parse(WHOLE), (_key, inner: unknown) => (count++ === place % 330 ? value : inner))
})

/** So many damaged files of cases, the same ones each time. */
export const damagedFiles = (count: number): string[] =>
  fc.sample(fc.oneof(letters, values), { numRuns: count, seed: 1681 }).filter((text) => text !== WHOLE)
