import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type CaseRecord, type OpenCase, type Store } from '#shared/store/store.ts'
import { KINDS, caseNow, seen, settingsNow } from './stores.ts'

describe.each(KINDS)('a $kind store', ({ kind, make }) => {
  let store: Store

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T03:00:00Z') })
    store = await make()
  })
  afterEach(() => vi.useRealTimers())

  const later = () => vi.setSystemTime(Date.now() + 60_000)
  const cases = (fits?: (found: CaseRecord[]) => boolean) =>
    seen<CaseRecord[]>((listener) => store.watchCases(listener), fits)
  const start = () => store.createCase('snapshot-stun', [{ key: 'symptom', value: 'stun-at-snapshot-removal' }])

  it('says what it is', () => {
    expect(store.kind).toBe(kind)
    expect(store.cause).toBeNull()
  })

  it('is empty at first', async () => {
    expect(await cases()).toEqual([])
    expect(await caseNow(store, 'none')).toBeNull()
  })

  it('creates a case with its first answers', async () => {
    const record = await start()
    expect(record).toMatchObject({ topic: 'snapshot-stun', title: '', note: '', createdAt: '2026-11-22T03:00:00.000Z' })
    expect(record.id).toMatch(/^[0-9a-f-]{36}$/)
    expect(await caseNow(store, record.id)).toEqual({
      record,
      answers: [
        { caseId: record.id, key: 'symptom', value: 'stun-at-snapshot-removal', at: '2026-11-22T03:00:00.000Z' },
      ],
    })
  })

  it('keeps an answer with its time, replaces it, and takes it back', async () => {
    const { id } = await start()
    later()
    await store.answer(id, 'host.build', 23305546)
    const answered = await caseNow(store, id)
    expect(answered?.answers.map(({ key, value }) => [key, value])).toEqual([
      ['symptom', 'stun-at-snapshot-removal'],
      ['host.build', 23305546],
    ])
    expect(answered?.record.updatedAt).toBe('2026-11-22T03:01:00.000Z')
    await store.answer(id, 'host.build', 'unknown')
    expect((await caseNow(store, id))?.answers).toHaveLength(2)
    expect((await caseNow(store, id))?.answers[1]?.value).toBe('unknown')
    await store.unanswer(id, 'host.build')
    expect((await caseNow(store, id))?.answers.map(({ key }) => key)).toEqual(['symptom'])
  })

  it('keeps several answers given at once', async () => {
    const { id } = await start()
    await Promise.all([store.answer(id, 'host.version', '8.0.2'), store.answer(id, 'host.build', 23305546)])
    expect((await caseNow(store, id))?.answers.map(({ key }) => key)).toEqual(['host.build', 'host.version', 'symptom'])
  })

  it('lists the case that was last worked on first', async () => {
    const one = await start()
    later()
    const other = await start()
    expect((await cases()).map(({ id }) => id)).toEqual([other.id, one.id])
    later()
    await store.answer(one.id, 'cpu.spike', 'no')
    expect((await cases()).map(({ id }) => id)).toEqual([one.id, other.id])
  })

  it('changes title and note alone', async () => {
    const { id } = await start()
    later()
    await store.describeCase(id, { title: 'sql01' })
    await store.describeCase(id, { note: 'ticket 4711' })
    await store.describeCase(id, { note: 'ticket 4711' })
    expect((await caseNow(store, id))?.record).toMatchObject({
      title: 'sql01',
      note: 'ticket 4711',
      topic: 'snapshot-stun',
    })
  })

  it('removes a case, gives it back, and restores it', async () => {
    const { id } = await start()
    const whole = await caseNow(store, id)
    const removed = await store.removeCase(id)
    expect(removed).toEqual(whole)
    expect(await caseNow(store, id)).toBeNull()
    expect(await cases()).toEqual([])
    if (removed) await store.restoreCase(removed)
    expect(await caseNow(store, id)).toEqual(whole)
  })

  it('gives null when the case to remove is not there', async () => {
    expect(await store.removeCase('none')).toBeNull()
  })

  it('rejects answers to a case that is gone, and stores none', async () => {
    const { id } = await start()
    await store.removeCase(id)
    await expect(store.answer(id, 'cpu.spike', 'no')).rejects.toMatchObject({ name: 'StoreError', code: 'gone' })
    await expect(store.unanswer(id, 'cpu.spike')).rejects.toMatchObject({ code: 'gone' })
    await expect(store.describeCase(id, { title: 'x' })).rejects.toMatchObject({ code: 'gone' })
    expect(await caseNow(store, id)).toBeNull()
  })

  it('tells each watcher of a change until it stops', async () => {
    const { id } = await start()
    const told: (OpenCase | null)[] = []
    const stop = store.watchCase(id, (open) => told.push(open))
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await store.answer(id, 'storage.load', 'high')
    await vi.waitFor(() => expect(told.at(-1)?.answers).toHaveLength(2))
    stop()
    const before = told.length
    await store.answer(id, 'cpu.spike', 'no')
    await seen<OpenCase | null>(
      (listener) => store.watchCase(id, listener),
      (open) => open?.answers.length === 3,
    )
    expect(told).toHaveLength(before)
  })

  it('keeps settings one by one', async () => {
    expect(await settingsNow(store)).toEqual(DEFAULT_SETTINGS)
    await store.changeSettings({ language: 'ja' })
    await store.changeSettings({ theme: 'dark', sideBySide: true })
    expect(await settingsNow(store)).toEqual({ language: 'ja', sideBySide: true, theme: 'dark' })
    await store.changeSettings({ language: null })
    expect((await settingsNow(store)).language).toBeNull()
  })

  it('lays packs side by side and leaves only the one that is made active', async () => {
    const pack = (hash: string) => ({ hash, format: 1, date: '2026-11-22', text: '{}' })
    await store.packs.put(pack('a'))
    expect(await store.packs.active()).toBeNull()
    await store.packs.activate('a')
    await store.packs.put(pack('b'))
    expect((await store.packs.active())?.hash).toBe('a')
    await store.packs.activate('b')
    expect((await store.packs.active())?.hash).toBe('b')
    expect(await store.packs.get('a')).toBeNull()
  })

  it('removes everything', async () => {
    const { id } = await start()
    await store.changeSettings({ theme: 'light' })
    await store.packs.put({ hash: 'a', format: 1, date: '2026-11-22', text: '{}' })
    await store.packs.activate('a')
    await store.removeEverything()
    expect(await cases()).toEqual([])
    expect(await caseNow(store, id)).toBeNull()
    expect(await settingsNow(store)).toEqual(DEFAULT_SETTINGS)
    expect(await store.packs.active()).toBeNull()
    expect(await store.packs.get('a')).toBeNull()
  })
})
