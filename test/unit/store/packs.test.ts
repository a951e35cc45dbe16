import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { databaseStore } from '#shared/store/database-store.ts'
import { keepPack, loadPack } from '#shared/store/packs.ts'
import { readPackFile } from '#shared/store/pack-text.ts'
import { memoryStore } from '#shared/store/memory-store.ts'
import type { Store } from '#shared/store/store.ts'
import { freshDatabase } from './stores.ts'

function packFile(marker: string, change: object = {}): string {
  const content = {
    topics: [],
    articles: [],
    glossary: [],
    sources: [],
    builds: { date: '2026-11-22', rows: [] },
    marker,
  }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return JSON.stringify({ format: 1, hash, date: '2026-11-22', content, ...change })
}
const hashOf = (file: string) => (JSON.parse(file) as { hash: string }).hash
const serve = (file: string) => async () => file
const offline = () => Promise.reject(new TypeError('Failed to fetch'))

const ONE = packFile('one')
const TWO = packFile('two')

let store: Store
beforeEach(async () => {
  vi.stubGlobal('requestIdleCallback', (then: () => void) => then())
  store = databaseStore(await freshDatabase())
})
afterEach(() => vi.unstubAllGlobals())

describe('loading the pack', () => {
  it('takes the shipped file, verified, and keeps it', async () => {
    const loaded = await loadPack(store, serve(ONE))
    expect(loaded).toMatchObject({
      from: 'file',
      verified: true,
      pack: { hash: hashOf(ONE), content: { marker: 'one' } },
    })
    expect(await loaded.kept).toBe('new')
    expect((await store.packs.active())?.hash).toBe(hashOf(ONE))
    expect(await (await loadPack(store, serve(ONE))).kept).toBe('same')
  })

  it('does not wait for a database that is slow to open', async () => {
    const loaded = await loadPack(new Promise<Store>(() => undefined), serve(ONE))
    expect(loaded.from).toBe('file')
  })

  it('replaces the kept pack by a newly shipped one and deletes the old', async () => {
    await (
      await loadPack(store, serve(ONE))
    ).kept
    const loaded = await loadPack(store, serve(TWO))
    expect(loaded.pack.hash).toBe(hashOf(TWO))
    expect(await loaded.kept).toBe('new')
    expect((await store.packs.active())?.hash).toBe(hashOf(TWO))
    expect(await store.packs.get(hashOf(ONE))).toBeNull()
  })

  it.each([
    ['cannot be fetched', offline],
    ['is cut short', serve(TWO.slice(0, -9))],
    ['has a changed word', serve(TWO.replace('"two"', '"2wo"'))],
    ['is of another format', serve(packFile('two', { format: 2 }))],
    ['is not a pack', serve('[]')],
  ])('takes the kept pack when the file %s', async (_, fetchText) => {
    await (
      await loadPack(store, serve(ONE))
    ).kept
    const loaded = await loadPack(store, fetchText)
    expect(loaded).toMatchObject({
      from: 'database',
      verified: true,
      pack: { hash: hashOf(ONE), content: { marker: 'one' } },
    })
    expect((await store.packs.active())?.hash).toBe(hashOf(ONE))
  })

  it.each([
    ['missing', offline],
    ['damaged', serve('<!doctype html>')],
    ['format', serve(packFile('two', { format: 2 }))],
  ])('says %s when neither can be had', async (code, fetchText) => {
    await expect(loadPack(store, fetchText)).rejects.toMatchObject({ name: 'PackError', code })
  })

  it('never shows a damaged copy of the database', async () => {
    await (
      await loadPack(store, serve(ONE))
    ).kept
    await damage(store, hashOf(ONE))
    await expect(loadPack(store, offline)).rejects.toMatchObject({ code: 'missing' })
  })

  it('replaces a damaged copy', async () => {
    await (
      await loadPack(store, serve(ONE))
    ).kept
    await damage(store, hashOf(ONE))
    expect(await (await loadPack(store, serve(ONE))).kept).toBe('new')
    expect((await loadPack(store, offline)).verified).toBe(true)
  })

  it('goes on from the file when the database does not take it', async () => {
    const full = { ...store, packs: { ...store.packs, put: () => Promise.reject(new Error('full')) } }
    const loaded = await loadPack(full, serve(ONE))
    expect(loaded.from).toBe('file')
    expect(await loaded.kept).toBe('not-kept')
  })

  it('reads without verifying, and says so, where no hash can be taken', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(await loadPack(memoryStore(), serve(ONE))).toMatchObject({ from: 'file', verified: false })
  })
})

describe('installing a pack', () => {
  it('leaves the old one active when it is interrupted before the switch', async () => {
    await keepPack(store.packs, await readPackFile(ONE))
    const interrupted = { ...store.packs, activate: () => Promise.reject(new Error('killed')) }
    await expect(keepPack(interrupted, await readPackFile(TWO))).rejects.toThrow('killed')
    expect((await loadPack(store, offline)).pack.hash).toBe(hashOf(ONE))
    expect(await keepPack(store.packs, await readPackFile(TWO))).toBe('new')
    expect(await store.packs.get(hashOf(ONE))).toBeNull()
  })

  it('does not switch to what it cannot read back soundly', async () => {
    await keepPack(store.packs, await readPackFile(ONE))
    const lossy = { ...store.packs, put: (pack: { text: string }) => store.packs.put({ ...pack, text: '{}' } as never) }
    expect(await keepPack(lossy, await readPackFile(TWO))).toBe('not-kept')
    expect((await store.packs.active())?.hash).toBe(hashOf(ONE))
  })
})

async function damage({ packs }: Store, hash: string): Promise<void> {
  const stored = await packs.get(hash)
  if (!stored) throw new Error('no pack to damage')
  await packs.put({ ...stored, text: stored.text.replace('one', 'oen') })
}
