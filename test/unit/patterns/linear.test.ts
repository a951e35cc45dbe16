import { expect, test } from 'vitest'
import { faults } from './faults.ts'
import { builtBy, patternsIn, patternsOf } from './patterns.ts'

// Everything that meets the text of a page or of a log.
const FOLDERS = [
  'extension/capture',
  'extension/page',
  'shared/recognise',
  'shared/text',
  'shared/read',
  'shared/esxi',
  'shared/infer',
]

const found = patternsIn(FOLDERS)
const isOfReading = (at: string) => at.startsWith('shared/read/rules/')

test(
  'every pattern that meets page or log text takes time in proportion to the text',
  { timeout: 600_000 },
  async () => {
    const built = await builtBy(() =>
      Promise.all([import('#shared/read/rules/all.ts'), import('#shared/read/rules/header.ts')]),
    )
    expect(built.length).toBeGreaterThanOrEqual(found.built.filter(isOfReading).length)
    expect(found.files).toBeGreaterThan(90)
    expect(found.literals.length).toBeGreaterThan(150)
    expect(await faults([...found.literals, ...built])).toEqual([])
  },
)

// Redaction's repeats are bounded, by the hundred: redacting.test.ts measures them.
test('patterns are put together only where logs are read, and seen there, and where a note is redacted', () => {
  expect(found.built.filter((at) => !isOfReading(at) && !at.startsWith('shared/text/redact.ts:'))).toEqual([])
})

test('one that is planted is found', async () => {
  const planted = patternsOf(
    'planted.ts',
    "export const a = /^(a|a)*$/\nconst f = (x: string) => x.replace(/\\s+$/, '')\nnew RegExp('b')",
  )
  expect(planted.literals.map(({ at }) => at)).toEqual(['planted.ts:1', 'planted.ts:2'])
  expect(planted.built).toEqual(['planted.ts:3'])
  expect((await faults(planted.literals)).toSorted()).toEqual([
    expect.stringContaining('exponential'),
    expect.stringContaining('2nd degree polynomial'),
  ])
  const made = await builtBy(async () => new RegExp(['(?:b', 'b)*$'].join('|')))
  expect(await faults(made)).toEqual([expect.stringContaining('exponential')])
})
