import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { databaseStore } from '#shared/store/database-store.ts'
import { DEFAULT_SETTINGS, type OpenCase } from '#shared/store/store.ts'
import { caseNow, freshDatabase, seen, settingsNow } from './stores.ts'

afterEach(() => vi.restoreAllMocks())

const symptom = [{ key: 'symptom', value: 'other' }] as const

describe('the database store', () => {
  it('asks for strict durability in every write', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = databaseStore(await freshDatabase())
    const { id } = await store.createCase('snapshot-stun', [...symptom])
    await store.answer(id, 'cpu.spike', 'no')
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.length).toBeGreaterThanOrEqual(2)
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' })
  })

  it('finds everything again after it was closed', async () => {
    const db = await freshDatabase('again')
    const { id } = await databaseStore(db).createCase('snapshot-stun', [...symptom])
    db.close()
    const open = await caseNow(databaseStore(await freshDatabase('again')), id)
    expect(open?.answers).toHaveLength(1)
  })

  it('tells another connection of an answer', async () => {
    const here = databaseStore(await freshDatabase('shared'))
    const there = databaseStore(await freshDatabase('shared'))
    const { id } = await here.createCase('snapshot-stun', [...symptom])
    const told = seen<OpenCase | null>(
      (listener) => there.watchCase(id, listener),
      (open) => open?.answers.some(({ key }) => key === 'cpu.spike') ?? false,
    )
    await here.answer(id, 'cpu.spike', 'yes')
    expect((await told)?.answers).toHaveLength(2)
  })

  it('opens again when the browser closed the connection under it', async () => {
    const db = await freshDatabase()
    const store = databaseStore(db)
    const { id } = await store.createCase('snapshot-stun', [...symptom])
    db.backendDB().close()
    await store.answer(id, 'cpu.spike', 'no')
    expect((await caseNow(store, id))?.answers).toHaveLength(2)
  })

  it('watches on after the connection was closed', async () => {
    const db = await freshDatabase()
    const store = databaseStore(db)
    const { id } = await store.createCase('snapshot-stun', [...symptom])
    db.close({ disableAutoOpen: true })
    expect((await caseNow(store, id))?.record.id).toBe(id)
  })

  it('reports closed when it cannot be opened again', async () => {
    const db = await freshDatabase()
    const store = databaseStore(db)
    const { id } = await store.createCase('snapshot-stun', [...symptom])
    db.backendDB().close()
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError')
    })
    await expect(store.answer(id, 'cpu.spike', 'no')).rejects.toMatchObject({ name: 'StoreError', code: 'closed' })
  })

  it('reports a full device and stores nothing of the write', async () => {
    const store = databaseStore(await freshDatabase())
    const { id, updatedAt } = await store.createCase('snapshot-stun', [...symptom])
    const { put } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'answers') throw new DOMException('full', 'QuotaExceededError')
      return put.value?.call(this, value, key) as IDBRequest<IDBValidKey>
    })
    await expect(store.answer(id, 'cpu.spike', 'no')).rejects.toMatchObject({ name: 'StoreError', code: 'quota' })
    vi.restoreAllMocks()
    const open = await caseNow(store, id)
    expect(open?.answers).toHaveLength(1)
    expect(open?.record.updatedAt).toBe(updatedAt)
  })

  it('exchanges all cases or none', async () => {
    const store = databaseStore(await freshDatabase())
    await store.createCase('snapshot-stun', [...symptom])
    const before = await store.allCases()
    const put = before.map((open) => ({ ...open, record: { ...open.record, title: 'changed' } }))
    const uncloneable = { ...put[0], record: { ...put[0]?.record, id: 'new', title: () => 'x' } } as unknown as OpenCase
    await expect(store.exchangeCases({ put: [...put, uncloneable], remove: [] })).rejects.toMatchObject({
      code: 'failed',
    })
    expect(await store.allCases()).toEqual(before)
  })

  it('reports anything else as failed', async () => {
    const store = databaseStore(await freshDatabase())
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('odd', 'DataError')
    })
    await expect(store.createCase('snapshot-stun', [...symptom])).rejects.toMatchObject({ code: 'failed' })
  })

  it('leaves out settings that it does not know or whose value is wrong', async () => {
    const db = await freshDatabase()
    await db.settings.bulkPut([
      { name: 'language', value: 'xx' },
      { name: 'toString', value: 'dark' },
      { name: 'theme', value: 'dark' },
    ])
    expect(await settingsNow(databaseStore(db))).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })
})
