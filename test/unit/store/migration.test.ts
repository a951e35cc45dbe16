import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { databaseStore } from '#shared/store/database-store.ts'
import type { CaseRecord } from '#shared/store/store.ts'
import { caseNow, freshDatabase, seen, settingsNow } from './stores.ts'
import { writeVersion1 } from './version-1.ts'
import { writeVersion2 } from './version-2.ts'

afterEach(() => vi.restoreAllMocks())

describe('a database of version 1', () => {
  it('keeps cases, answers, settings and packs, and can do what version 2 can', async () => {
    await writeVersion1('old')
    const store = databaseStore(await freshDatabase('old'))
    const open = await caseNow(store, 'old-1')
    expect(open).toEqual({
      record: {
        id: 'old-1',
        topic: 'snapshot-stun',
        title: 'sql01',
        note: 'Sato knows',
        vm: null,
        archivedAt: null,
        createdAt: '2026-11-01T03:00:00.000Z',
        updatedAt: '2026-11-01T03:05:00.000Z',
      },
      answers: [{ caseId: 'old-1', key: 'datastore.type', value: 'nfs3', at: '2026-11-01T03:05:00.000Z' }],
      seen: [],
      ticks: [],
    })
    expect(await seen<CaseRecord[]>((listener) => store.watchCases(listener))).toHaveLength(2)
    expect((await settingsNow(store)).language).toBe('ja')
    expect((await store.packs.active())?.hash).toBe('abc')

    const vm = { origin: 'https://vcenter.lab', name: 'sql01' }
    const fresh = await store.caseOf('snapshot-stun', vm)
    expect(fresh.id).not.toBe('old-1')
    await store.describeCase('old-1', { vm })
    await store.removeCase(fresh.id)
    expect((await store.caseOf('snapshot-stun', vm)).id).toBe('old-1')
    await store.tick('old-1', 'isolation/removed', '')
    await store.see('old-1', [{ key: 'transport.mode', value: 'hotadd', because: [] }])
    expect((await caseNow(store, 'old-1'))?.seen).toHaveLength(1)
  })

  it('is left as it was when the change cannot be made, and is changed the next time', async () => {
    await writeVersion1('half')
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(full)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
    await expect(freshDatabase('half')).rejects.toMatchObject({ name: 'QuotaExceededError' })
    vi.restoreAllMocks()
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('half')
      request.addEventListener('success', () => resolve(request.result))
    })
    expect(old.version).toBe(10)
    old.close()
    const store = databaseStore(await freshDatabase('half'))
    expect((await caseNow(store, 'old-1'))?.record.vm).toBeNull()
  })
})

describe('a database of version 2', () => {
  it('keeps its cases with what they kept of logs, and can keep logs themselves', async () => {
    await writeVersion2('old-2')
    const store = databaseStore(await freshDatabase('old-2'))
    const before = await caseNow(store, 'old-3')
    expect(before).toMatchObject({
      record: { title: 'sql01', logs: { stuns: [{ ms: 41_200 }] } },
      answers: [{ value: 'stun-at-snapshot-removal' }],
      seen: [{ value: 'nfs3' }],
      ticks: [{ result: '4 min' }],
    })
    expect((await settingsNow(store)).language).toBe('ja')
    const at = '2026-11-22T03:00:00.000Z'
    const file = { id: 'log-1', name: 'vmware.log', pasted: false, size: 2, at }
    await store.takeOver('old-3', [], { files: [{ file, bytes: new Uint8Array([1, 2]) }] })
    expect(await store.logBytes('old-3', 'log-1')).toEqual(new Uint8Array([1, 2]))
    expect((await caseNow(store, 'old-3'))?.record.logs).toEqual(before?.record.logs)
  })
})
