import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Seen } from '#shared/model/case.ts'
import { DEFAULT_SETTINGS, type CaseRecord, type OpenCase, type Store } from '#shared/store/store.ts'
import { KINDS, caseNow, seen, settingsNow } from './stores.ts'

/** A reading of the transport mode, with its evidence of this time. */
function readAt(at: string): Seen {
  const subject = { kind: 'disk', name: 'sql01/Hard disk 1' } as const
  const evidence = { source: 'screen', where: 'https://em.lab', quote: '[hotadd]', at } as const
  const fact = { subject, key: 'transport.mode', value: 'hotadd', certainty: 'seen', evidence } as const
  return { key: 'transport.mode', value: 'hotadd', because: [{ origin: 'https://em.lab', fact }] }
}

const HOTADD = readAt('2026-11-22T03:14:07Z')
/** The mode that a line of a log told. */
function inLog(value: 'nbd' | 'nbdssl'): Seen {
  const subject = { kind: 'disk', name: 'sql01/Hard disk 1' } as const
  const evidence = { source: 'log', where: 'job.log:7', file: 'job.log', line: 7, quote: `[${value}]` } as const
  const fact = { subject, key: 'transport.mode', value, certainty: 'seen', evidence } as const
  return { key: 'transport.mode', value, because: [{ origin: 'job.log', fact }] }
}

const NFS3: Seen = { key: 'datastore.type', value: 'nfs3', because: [] }

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
      seen: [],
      ticks: [],
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
    await store.see(id, [HOTADD])
    await store.tick(id, 'advice/consolidate-disks#1', 'done')
    const whole = await caseNow(store, id)
    const removed = await store.removeCase(id)
    expect(removed).toEqual(whole)
    expect(await caseNow(store, id)).toBeNull()
    expect(await cases()).toEqual([])
    if (removed) await store.restoreCase(removed)
    expect(await caseNow(store, id)).toEqual(whole)
  })

  it('puts a case wholly in the place of what lies under its id', async () => {
    const { id } = await start()
    const before = await caseNow(store, id)
    await store.answer(id, 'cpu.spike', 'no')
    await store.see(id, [HOTADD])
    await store.tick(id, 'isolation/removed', '')
    if (before) await store.restoreCase(before)
    expect(await caseNow(store, id)).toEqual(before)
  })

  it('finds the case of a VM, makes it once, and another one after it was archived', async () => {
    const vm = { origin: 'https://vcenter.lab', name: 'sql01' }
    const [one, two] = await Promise.all([store.caseOf('snapshot-stun', vm), store.caseOf('snapshot-stun', vm)])
    expect(one).toMatchObject({ topic: 'snapshot-stun', vm, title: 'sql01', archivedAt: null })
    expect(two.id).toBe(one.id)
    const elsewhere = await store.caseOf('snapshot-stun', { ...vm, origin: 'https://other.lab' })
    expect(elsewhere.id).not.toBe(one.id)
    await start()
    expect((await store.caseOf('snapshot-stun', vm)).id).toBe(one.id)
    await store.describeCase(one.id, { archivedAt: '2026-11-22T04:00:00.000Z' })
    expect((await store.caseOf('snapshot-stun', vm)).id).not.toBe(one.id)
    expect(await cases()).toHaveLength(4)
  })

  it('keeps what was read, in the place of all that was read before', async () => {
    const { id } = await start()
    later()
    await store.see(id, [HOTADD, NFS3])
    const at = '2026-11-22T03:01:00.000Z'
    expect((await caseNow(store, id))?.seen).toEqual([
      { ...NFS3, caseId: id, at },
      { ...HOTADD, caseId: id, at },
    ])
    expect((await caseNow(store, id))?.record.updatedAt).toBe(at)
    await store.see(id, [NFS3])
    expect((await caseNow(store, id))?.seen.map(({ key }) => key)).toEqual(['datastore.type'])
    await store.see(id, [])
    expect((await caseNow(store, id))?.seen).toEqual([])
  })

  it('writes nothing when the same is read again', async () => {
    const { id } = await start()
    await store.see(id, [HOTADD, NFS3])
    const before = await caseNow(store, id)
    let told = 0
    const stop = store.watchCase(id, () => told++)
    await vi.waitFor(() => expect(told).toBe(1))
    later()
    await store.see(id, [readAt('2026-11-22T03:14:59Z'), NFS3])
    expect(await caseNow(store, id)).toEqual(before)
    await store.see(id, [readAt('2026-11-22T03:15:00Z'), NFS3])
    await vi.waitFor(() => expect(told).toBe(2))
    stop()
    const after = await caseNow(store, id)
    expect(after?.seen[1]?.because[0]?.fact.evidence.at).toBe('2026-11-22T03:15:00Z')
    expect(after?.seen[0]).toEqual(before?.seen[0])
    expect(after?.record.updatedAt).toBe(before?.record.updatedAt)
  })

  it('keeps what logs told beside what screens tell, until it is left out', async () => {
    const { id } = await start()
    await store.takeOver(id, [inLog('nbd')])
    await store.see(id, [NFS3])
    const values = async () =>
      (await caseNow(store, id))?.seen.map(({ key, value, because }) => [key, value, because.length])
    expect(await values()).toEqual([
      ['datastore.type', 'nfs3', 0],
      ['transport.mode', 'nbd', 1],
    ])
    await store.see(id, [HOTADD])
    expect(await values(), 'the worse of the two').toEqual([['transport.mode', 'hotadd', 2]])
    await store.takeOver(id, [inLog('nbdssl')])
    expect(await values(), 'the newer log').toEqual([['transport.mode', 'hotadd', 2]])
    await store.see(id, [])
    expect(await values()).toEqual([['transport.mode', 'nbdssl', 1]])
    await store.leaveOut(id, 'transport.mode')
    expect(await values()).toEqual([])
  })

  it('marks steps with time and result, and takes the mark away', async () => {
    const { id } = await start()
    await store.tick(id, 'advice/consolidate-disks#2', '')
    later()
    await store.tick(id, 'advice/consolidate-disks#1', 'took 4 min')
    await store.tick(id, 'advice/consolidate-disks#2', 'no error')
    expect((await caseNow(store, id))?.ticks).toEqual([
      { caseId: id, step: 'advice/consolidate-disks#2', at: '2026-11-22T03:00:00.000Z', result: 'no error' },
      { caseId: id, step: 'advice/consolidate-disks#1', at: '2026-11-22T03:01:00.000Z', result: 'took 4 min' },
    ])
    await store.tick(id, 'advice/consolidate-disks#2', null)
    expect((await caseNow(store, id))?.ticks).toHaveLength(1)
    await store.tick(id, 'advice/consolidate-disks#2', 'no error', '2026-11-22T03:00:00.000Z')
    expect((await caseNow(store, id))?.ticks[0]?.at).toBe('2026-11-22T03:00:00.000Z')
  })

  it('gives every case, and exchanges many at once', async () => {
    const one = await start()
    later()
    const other = await start()
    later()
    await store.see(one.id, [HOTADD])
    const all = await store.allCases()
    expect(all).toEqual([await caseNow(store, one.id), await caseNow(store, other.id)])
    const renamed = all.map((open) => ({ ...open, record: { ...open.record, title: 'again' } }))
    await store.exchangeCases({ put: renamed.slice(0, 1), remove: [other.id] })
    expect(await store.allCases()).toEqual(renamed.slice(0, 1))
    await store.exchangeCases({ put: all, remove: [] })
    expect(await store.allCases()).toEqual(all)
  })

  it('gives null when the case to remove is not there', async () => {
    expect(await store.removeCase('none')).toBeNull()
  })

  it('rejects answers to a case that is gone, and stores none', async () => {
    const { id } = await start()
    await store.removeCase(id)
    await expect(store.answer(id, 'cpu.spike', 'no')).rejects.toMatchObject({ name: 'StoreError', code: 'gone' })
    await expect(store.unanswer(id, 'cpu.spike')).rejects.toMatchObject({ code: 'gone' })
    await expect(store.see(id, [HOTADD])).rejects.toMatchObject({ code: 'gone' })
    await expect(store.tick(id, 'isolation/removed', '')).rejects.toMatchObject({ code: 'gone' })
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
    expect(await settingsNow(store)).toEqual({ ...DEFAULT_SETTINGS, language: 'ja', sideBySide: true, theme: 'dark' })
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
