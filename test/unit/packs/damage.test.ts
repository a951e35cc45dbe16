import fc from 'fast-check'
import { expect, test } from 'vitest'
import { join } from 'node:path'
import type { Content, Pack } from '#shared/model/pack.ts'
import { checkContent, isFault } from '#shared/packs/check-content.ts'
import { joinPacks } from '#shared/packs/join.ts'
import { openPackFile } from '#shared/store/open-pack-file.ts'
import { compile } from '#content/compile/compile.ts'
import { readSources } from '#content/compile/read/source-file.ts'
import { aboutAnother, fileOf, FIXTURE, fixture, hashOf, running, TODAY } from './made.ts'

const now = running()
/** Every place in the fixture's content, as a way of keys. */
const PLACES = placesIn(fixture().content)

function placesIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [way]
  const own = Array.isArray(value) ? value.map((each, at) => [at, each] as const) : Object.entries(value)
  return [...(way.length > 0 ? [way] : []), ...own.flatMap(([key, each]) => placesIn(each, [...way, key]))]
}

/** What a damaged or hostile file may have in the place of anything. */
const STRANGE = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    undefined,
    null,
    '',
    '\u202e',
    '__proto__',
    'constructor',
    -1,
    1e308,
    [],
    {},
    [[[[]]]],
    'x'.repeat(30_000),
  ),
  fc.record({ link: fc.constant(['x']), to: fc.webUrl({ validSchemes: ['http', 'ftp', 'javascript'] }) }),
)

test('whatever stands in the place of anything: it is refused with a place, or is whole and sound', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), STRANGE, (way, strange) => {
      const { content } = fixture()
      put(content, way, strange)
      const read = checkContent(JSON.parse(JSON.stringify(content)))
      return isFault(read) ? typeof read.at === 'string' : isSound(read)
    }),
    { numRuns: 3_000 },
  )
}, 120_000)

/** What was taken is taken again, and no link in it leads anywhere but to content or outside by https. */
function isSound(content: Content): boolean {
  const links = JSON.stringify(content).matchAll(/"to":"([^"]*)/g)
  const lead = [...links].every(([, to = '']) => /^(https:\/\/|(advice|note|question|verdict|term)\/)/.test(to))
  return lead && !isFault(checkContent(content))
}

function put(content: unknown, way: readonly (string | number)[], value: unknown): void {
  const last = way.at(-1)
  const owner = way.slice(0, -1).reduce((inner, key) => Reflect.get(inner as object, key) as unknown, content)
  if (typeof owner === 'object' && owner !== null && last !== undefined) Reflect.set(owner, last, value)
}

test('a letter changed, added or lost anywhere: nothing is taken', async () => {
  const whole = fileOf(aboutAnother())
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length - 1 }),
      fc.integer({ min: 0, max: 3 }),
      fc.string({ maxLength: 3 }),
      async (at, lost, came) => {
        const damaged = whole.slice(0, at) + came + whole.slice(at + lost)
        const read = await openPackFile(damaged, now, TODAY)
        const same = sameContent(damaged, whole)
        expect('why' in read).toBe(!same)
      },
    ),
    { numRuns: 2_000 },
  )
}, 120_000)

/** Damage may hit a space or a field that nobody reads; then the content is what it was. */
function sameContent(damaged: string, whole: string): boolean {
  try {
    const [one, other] = [damaged, whole].map((file) => JSON.parse(file) as Pack)
    return (
      one?.format === 1 &&
      one.hash === other?.hash &&
      one.date === other.date &&
      hashOf(one.content) === hashOf(other.content)
    )
  } catch {
    return false
  }
}

test('bytes that are no pack at all are refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 5 })), async (file) => {
      expect(await openPackFile(file, now, TODAY)).toHaveProperty('why')
    }),
    { numRuns: 1_000 },
  )
})

test('what the compiler writes is taken: the content of this project, and the fixture beside it', async () => {
  const { pack } = compile(await readSources(join(import.meta.dirname, '../../..')))
  if (!pack) throw new Error('The content does not compile.')
  const read = checkContent(pack.content)
  expect(read).toEqual({ ...pack.content, consoles: [] })
  expect(await openPackFile(FIXTURE, joinPacks(pack, []), TODAY)).toMatchObject({
    why: 'content',
    fault: { why: 'collides' },
  })
  const beside = await openPackFile(fileOf(aboutAnother()), joinPacks(pack, []), TODAY)
  expect(beside).toMatchObject({ next: { parts: [{ state: 'runs' }, { state: 'runs' }] } })
})
