import { beforeEach, describe, expect, it } from 'vitest'
import { keepPack } from '#shared/store/packs.ts'
import { readPackFile } from '#shared/store/pack-text.ts'
import type { StoredPack } from '#shared/store/pack-shelf.ts'
import { runningPacks } from '#shared/store/running-packs.ts'
import type { Store } from '#shared/store/store.ts'
import type { Pack } from '#shared/model/pack.ts'
import { aboutAnother, fileOf, fixture, later } from '../packs/made.ts'
import { KINDS } from './stores.ts'

const stored = ({ content, ...frame }: Pack): StoredPack => ({ ...frame, text: JSON.stringify(content) })
const builtIn = fixture()
const newer = later('2026-12-01')
const more = aboutAnother()

describe.each(KINDS)('packs from files in a $kind', ({ make }) => {
  let store: Store
  beforeEach(async () => (store = await make()))
  const states = async () => (await runningPacks(store.packs, builtIn)).parts.map(({ state }) => state)

  it('without one the app’s own runs as it is', async () => {
    expect((await runningPacks(store.packs, builtIn)).pack).toBe(builtIn)
  })

  it('runs what was chosen, and keeps what was before it until the next change', async () => {
    await store.packs.choose({ now: [newer.hash], before: [] }, stored(newer))
    await store.packs.choose({ now: [newer.hash, more.hash], before: [newer.hash] }, stored(more))
    expect(await states()).toEqual(['older', 'runs', 'runs'])
    await store.packs.choose({ now: [], before: [newer.hash, more.hash] })
    expect(await states()).toEqual(['runs'])
    expect(await store.packs.get(newer.hash)).not.toBeNull()
    await store.packs.choose({ now: [], before: [] })
    expect(await store.packs.get(newer.hash)).toBeNull()
  })

  it('keeps them apart from the copy of the app’s own', async () => {
    await store.packs.choose({ now: [newer.hash], before: null }, stored(newer))
    await keepPack(store.packs, await readPackFile(fileOf(builtIn)))
    expect(await states()).toEqual(['older', 'runs'])
    await store.packs.choose({ now: [], before: null })
    expect((await store.packs.active())?.hash).toBe(builtIn.hash)
  })

  it('goes on without one that is damaged, missing or of another format, and says which', async () => {
    await store.packs.choose(
      { now: [newer.hash, more.hash], before: null },
      { ...stored(newer), text: '{"topics":[]}' },
    )
    expect(await runningPacks(store.packs, builtIn)).toMatchObject({
      pack: builtIn,
      parts: [{ state: 'runs' }, { state: 'broken', hash: newer.hash }, { state: 'broken', hash: more.hash }],
    })
  })

  it('forgets them when everything is deleted', async () => {
    await store.packs.choose({ now: [newer.hash], before: null }, stored(newer))
    await store.removeEverything()
    expect(await states()).toEqual(['runs'])
  })
})

it('a choice that was damaged chooses nothing', async () => {
  const { readChoice } = await import('#shared/store/pack-shelf.ts')
  for (const value of [undefined, null, 'x', {}, { now: 'x', before: null }, { now: [1], before: null }])
    expect(readChoice(value)).toEqual({ now: [], before: null })
})
