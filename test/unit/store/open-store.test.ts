import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openStore } from '#shared/store/open-store.ts'
import { memoryStore } from '#shared/store/memory-store.ts'
import { caseNow } from './stores.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const refuse = () => {
  throw new DOMException('private window', 'SecurityError')
}

describe('opening the store', () => {
  it('gives the database', async () => {
    expect((await openStore('good')).kind).toBe('database')
  })

  it('tries once more', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(refuse)
    expect((await openStore('second-try')).kind).toBe('database')
    expect(open.mock.calls.length).toBeGreaterThan(1)
  })

  it('gives a memory store that names the cause when the database cannot be opened', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(refuse)
    const store = await openStore('refused')
    expect(store).toMatchObject({ kind: 'memory', cause: 'SecurityError' })
    const { id } = await store.createCase('snapshot-stun', [])
    expect((await caseNow(store, id))?.answers).toEqual([])
  })

  it('gives a memory store when the database opens but cannot be read', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'openKeyCursor').mockImplementation(refuse)
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(refuse)
    expect((await openStore('unreadable')).kind).toBe('memory')
  })

  it('does not wait for a database that never answers', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest)
    expect(await openStore('silent', 20)).toMatchObject({ kind: 'memory', cause: 'TimeoutError' })
  })
})

describe('a memory store that takes over', () => {
  it('starts with the case that was open and with the settings', async () => {
    const before = memoryStore()
    const { id } = await before.createCase('snapshot-stun', [{ key: 'cpu.spike', value: 'no' }])
    const open = await caseNow(before, id)
    const after = memoryStore({ cases: open ? [open] : [], cause: 'QuotaExceededError' })
    expect(await caseNow(after, id)).toEqual(open)
    expect(after.cause).toBe('QuotaExceededError')
  })
})

describe('the journal behind the database', () => {
  const names = async () => (await indexedDB.databases()).map(({ name }) => name)
  const given = (spy: { mock: { calls: unknown[][] } }) => spy.mock.calls.map(([name]) => name)

  it('is begun anew in Chromium by a database that does not stay', async () => {
    vi.stubGlobal('navigator', { userAgentData: {} })
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase')
    expect((await openStore('renewed')).kind).toBe('database')
    await vi.waitFor(() => expect(given(deleted)).toEqual(['unstun-passing']))
    await vi.waitFor(async () => expect(await names()).not.toContain('unstun-passing'))
    expect(await names()).toContain('renewed')
  })

  it('is left alone elsewhere', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    await openStore('other-browser')
    await new Promise((resolve) => setTimeout(resolve))
    expect(new Set(given(opened))).toEqual(new Set(['other-browser']))
  })
})
