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

test(
  'every pattern that meets page or log text takes time in proportion to the text',
  { timeout: 600_000 },
  async () => {
    const built = await builtBy(() =>
      Promise.all([import('#shared/read/rules/all.ts'), import('#shared/read/rules/header.ts')]),
    )
    expect(built.length).toBeGreaterThanOrEqual(found.built.length)
    expect(found.files).toBeGreaterThan(90)
    expect(found.literals.length).toBeGreaterThan(150)
    expect(await faults([...found.literals, ...built])).toEqual([])
  },
)

test('patterns are put together only where logs are read, and seen there', () => {
  expect(found.built.filter((at) => !at.startsWith('shared/read/rules/'))).toEqual([])
})

test('one that is planted is found', async () => {
  const planted = patternsOf(
    'planted.ts',
    "export const a = /^(a|a)*$/\nconst f = (x: string) => x.replace(/\\s+$/, '')\nnew RegExp('b')",
  )
  expect(planted.literals.map(({ at }) => at)).toEqual(['planted.ts:1', 'planted.ts:2'])
  expect(planted.built).toEqual(['planted.ts:3'])
  expect(await faults(planted.literals)).toEqual([
    expect.stringContaining('2nd degree polynomial'),
    expect.stringContaining('exponential'),
  ])
  const made = await builtBy(async () => new RegExp(['(?:b', 'b)*$'].join('|')))
  expect(await faults(made)).toEqual([expect.stringContaining('exponential')])
})
