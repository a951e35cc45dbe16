import { expect, test } from 'vitest'
import { joinPacks } from '#shared/packs/join.ts'
import { aboutAnother, edited, fixture, later, running } from './made.ts'

const states = ({ parts }: ReturnType<typeof joinPacks>) => parts.map(({ state }) => state)

test('without a file the app’s own pack runs as it is', () => {
  const builtIn = fixture()
  expect(joinPacks(builtIn, []).pack).toBe(builtIn)
})

test('for the same topics the newest runs, of one day the one from a file', () => {
  const [sameDay, newer, older] = [
    edited((c) => (c.topics[0] as { title: unknown }).title),
    later('2026-12-01'),
    edited((c) => (c.builds.date = '2026-11-21')),
  ]
  expect(states(running(sameDay))).toEqual(['older', 'runs'])
  expect(states(running(newer, sameDay))).toEqual(['older', 'runs', 'older'])
  expect(states(joinPacks(later('2027-01-01'), [newer, older]))).toEqual(['runs', 'older', 'older'])
  expect(running(newer).pack.hash).toBe(newer.hash)
})

test('a pack about another topic runs beside both, and each thing is there once', () => {
  const { pack } = running(later('2026-12-01'), aboutAnother())
  expect(pack.content.topics.map(({ id }) => id)).toEqual(['tiny', 'other-tiny'])
  const sources = pack.content.sources.map(({ id }) => id)
  expect(new Set(sources).size).toBe(sources.length)
  expect(pack.content.builds.rows).toEqual(fixture().content.builds.rows)
})

test('an update of the app that brings the same ids with another meaning stops the file’s pack', () => {
  const more = aboutAnother()
  const builtIn = edited((content) => {
    const [note] = structuredClone(more.content.articles)
    if (note) content.articles.push({ ...note, related: [] })
  })
  expect(states(joinPacks(builtIn, [more]))).toEqual(['runs', 'collides'])
})
