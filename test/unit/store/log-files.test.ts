import 'fake-indexeddb/auto'
import { describe, expect, it, vi } from 'vitest'
import { carry } from '#shared/handoff/carry.ts'
import { databaseStore } from '#shared/store/database-store.ts'
import { memoryStore } from '#shared/store/memory-store.ts'
import { rescueCases } from '#shared/store/rescue.ts'
import type { NewLog, Store } from '#shared/store/store.ts'
import { caseNow, freshDatabase, seen } from './stores.ts'

const text = (words: string) => new TextEncoder().encode(words)
const newLog = (name: string, words: string): NewLog => {
  const bytes = text(words)
  const at = '2026-11-22T03:00:00.000Z'
  return { file: { id: `id of ${name}`, name, pasted: false, size: bytes.length, at }, bytes }
}
const VMWARE = newLog('sql01/vmware.log', 'Checkpoint_Unstun: vm stopped for 1 us\n')
const PASTED = newLog('pasted text', '[hotadd]')
const TOPIC = 'snapshot-stun'

const filesOf = async (store: Store, id: string) => (await caseNow(store, id))?.record.logFiles ?? []
const namesOf = async (store: Store, id: string) => (await filesOf(store, id)).map(({ name, size }) => [name, size])
const bytesOf = async (store: Store, id: string) =>
  Promise.all((await filesOf(store, id)).map((file) => store.logBytes(id, file.id)))

describe('logs kept with a case', () => {
  const make = async () => databaseStore(await freshDatabase())

  it('are kept byte by byte with the case, after those it has', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    await store.takeOver(id, [], { files: [PASTED] })
    await store.takeOver(id, [])
    expect(await namesOf(store, id)).toEqual([
      ['sql01/vmware.log', VMWARE.bytes.length],
      ['pasted text', 8],
    ])
    expect(await bytesOf(store, id)).toEqual([VMWARE.bytes, PASTED.bytes])
  })

  it('are deleted one by one', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE, PASTED] })
    const [file] = await filesOf(store, id)
    await store.removeLog(id, file?.id ?? '')
    expect(await namesOf(store, id)).toEqual([['pasted text', 8]])
    expect(await store.logBytes(id, file?.id ?? '')).toBeNull()
  })

  it('go and come back with their case', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE, PASTED] })
    const files = await filesOf(store, id)
    const removed = await store.removeCase(id)
    for (const file of files) expect(await store.logBytes(id, file.id)).toBeNull()
    if (removed) await store.restoreCase(removed)
    expect(await filesOf(store, id)).toEqual(files)
    expect(await bytesOf(store, id)).toEqual([VMWARE.bytes, PASTED.bytes])
  })

  it('go with cases that are taken out, and stay with one that comes in anew', async () => {
    const store = await make()
    const [stays, goes] = [
      await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] }),
      await store.takeOver({ topic: TOPIC }, [], { files: [PASTED] }),
    ]
    const [gone] = await filesOf(store, goes)
    const put = (await store.allCases()).filter(({ record }) => record.id === stays)
    await store.exchangeCases({ put, remove: [goes] })
    expect(await bytesOf(store, stays)).toEqual([VMWARE.bytes])
    expect(await store.logBytes(goes, gone?.id ?? '')).toBeNull()
  })

  it('go when everything is deleted', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    const [file] = await filesOf(store, id)
    await store.removeEverything()
    expect(await store.logBytes(id, file?.id ?? '')).toBeNull()
  })

  it('do not travel', async () => {
    const store = await make()
    await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    const [open] = await store.allCases()
    const travels = open ? JSON.stringify(carry(open)) : ''
    expect(travels).toContain(TOPIC)
    expect(travels).not.toMatch(/logFiles|vmware\.log|Unstun/)
  })
})

describe('logs in the database', () => {
  const tableOf = async (name: string) => {
    const db = await freshDatabase(name)
    const rows = await db.logBytes.toArray()
    db.close()
    return rows
  }

  it('leave no bytes behind', async () => {
    const store = databaseStore(await freshDatabase('bytes'))
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE, PASTED] })
    expect(await tableOf('bytes')).toHaveLength(2)
    await store.removeCase(id)
    expect(await tableOf('bytes')).toEqual([])
  })

  it('are not there at all when there is no room for them, nor is anything they told', async () => {
    const store = databaseStore(await freshDatabase('no-room'))
    const { id } = await store.createCase(TOPIC, [])
    const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'logBytes') throw new DOMException('full', 'QuotaExceededError')
      return put.value?.call(this, value, key) as IDBRequest<IDBValidKey>
    })
    const read = [{ key: 'transport.mode', value: 'hotadd', because: [] }] as const
    await expect(store.takeOver(id, read, { files: [VMWARE] })).rejects.toMatchObject({ code: 'quota' })
    vi.restoreAllMocks()
    expect(await caseNow(store, id)).toMatchObject({ seen: [] })
    expect(await filesOf(store, id)).toEqual([])
  })

  it('are not read with cases', async () => {
    const read = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = databaseStore(await freshDatabase())
    await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    read.mockClear()
    await seen((listener) => store.watchCases(listener))
    await store.allCases()
    const tables = read.mock.calls.flatMap(([names]) => (typeof names === 'string' ? names : [...names]))
    vi.restoreAllMocks()
    expect(tables).toContain('cases')
    expect(tables).not.toContain('logBytes')
  })

  it('are not taken by a store that keeps nothing', async () => {
    const store = memoryStore()
    const id = await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    expect(await filesOf(store, id)).toEqual([])
  })

  it('are not in a rescue', async () => {
    const store = databaseStore(await freshDatabase('rescued-logs'))
    await store.takeOver({ topic: TOPIC }, [], { files: [VMWARE] })
    const { cases, lost } = await rescueCases(store, TOPIC, 'rescued-logs')
    expect(lost).toBe(0)
    expect(cases).toHaveLength(1)
    expect(JSON.stringify(cases)).not.toContain('vmware.log')
  })
})
