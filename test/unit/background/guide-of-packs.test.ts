import { expect, test } from 'vitest'
import type { Pack } from '#shared/model/pack.ts'
import { memoryShelf } from '#shared/store/memory-shelf.ts'
import { guideOf } from '../../../extension/background/guide.ts'
import { guideOfPacks } from '../../../extension/background/guide-of-packs.ts'
import { aboutAnother, edited, fixture, later } from '../packs/made.ts'

const builtIn = fixture()
const own = guideOf(builtIn.content, [['advice/consolidate-disks', { ja: '前', en: 'Before' }]], builtIn)

async function guideWith(...packs: Pack[]) {
  const shelf = memoryShelf()
  const now = packs.map(({ hash }) => hash)
  for (const { content, ...frame } of packs)
    await shelf.choose({ now, before: null }, { ...frame, text: JSON.stringify(content) })
  return guideOfPacks(own, shelf)
}

test('without a pack from a file the extension judges by its own', async () => {
  expect(await guideWith()).toBe(own)
})

test('a newer pack gives its tree, builds and titles; the consoles’ rules stay', async () => {
  const newer = later('2026-12-01')
  const guide = await guideWith(newer)
  expect(guide).toMatchObject({ topic: newer.content.topics[0], builds: newer.content.builds, consoles: own.consoles })
  expect(guide.titles.get('advice/consolidate-disks')?.en).toBe(
    newer.content.articles.find(({ id }) => id === 'advice/consolidate-disks')?.text.en.title,
  )
})

test('an older pack changes nothing, one about another topic not what a VM is judged by', async () => {
  expect(await guideWith(edited((content) => (content.builds.date = '2026-11-21')))).toMatchObject({ topic: own.topic })
  expect((await guideWith(aboutAnother())).topic).toEqual(own.topic)
})

test('a shelf that cannot be read leaves the extension’s own', async () => {
  const broken = { ...memoryShelf(), choice: () => Promise.reject(new Error('closed')) }
  expect(await guideOfPacks(own, broken)).toBe(own)
})
