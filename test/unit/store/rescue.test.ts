import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { asStored } from '#shared/store/carried-case.ts'
import { databaseStore } from '#shared/store/database-store.ts'
import { memoryStore } from '#shared/store/memory-store.ts'
import { rescueCases, resetDatabase } from '#shared/store/rescue.ts'
import { STORY_WITH_LOGS } from '../handoff/story-with-logs.ts'
import { STORY } from '../handoff/cases.ts'
import { caseNow, freshDatabase } from './stores.ts'

afterEach(() => vi.restoreAllMocks())

const TOPIC = 'snapshot-stun'

/** A database with the story's case, and whatever rows are put beside it. */
async function damaged(name: string, rows: [table: string, row: object][] = []) {
  const db = await freshDatabase(name)
  const store = databaseStore(db)
  await store.restoreCase(asStored(STORY_WITH_LOGS))
  for (const [table, row] of rows) await db.table(table).put(row)
  return store
}

describe('the cases of a damaged database', () => {
  it('are all saved where nothing is damaged', async () => {
    const store = await damaged('whole')
    expect(await rescueCases(store, TOPIC, 'whole')).toEqual({ cases: [STORY_WITH_LOGS], lost: 0, unread: false })
  })

  it('are saved without what makes no sense, which is counted', async () => {
    const store = await damaged('rows', [
      ['cases', { id: 'no-shape', title: 42 }],
      ['answers', { caseId: 'no-row', key: 'symptom', value: 'other', at: '2026-11-22T03:00:00.000Z' }],
      ['answers', { caseId: STORY.id, key: 'cpu.spike', value: ['yes'], at: 7 }],
    ])
    const { cases, lost } = await rescueCases(store, TOPIC, 'rows')
    expect(cases).toContainEqual(STORY_WITH_LOGS)
    expect(cases.find(({ id }) => id === 'no-row')).toMatchObject({
      topic: TOPIC,
      createdAt: '2026-11-22T03:00:00.000Z',
      answers: [{ key: 'symptom', value: 'other' }],
    })
    expect(cases.map(({ id }) => id)).not.toContain('no-shape')
    expect(lost).toBeGreaterThanOrEqual(3)
  })

  it('are read row by row where a table cannot be read at once', async () => {
    const store = await damaged('one-by-one')
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError')
    })
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (JSON.stringify(key).includes('vm.orphaned-snapshots')) throw new DOMException('damaged', 'UnknownError')
      return get.call(this, key)
    })
    const { cases, lost } = await rescueCases(store, TOPIC, 'one-by-one')
    expect(cases[0]?.answers.map(({ key }) => key)).toEqual(['symptom'])
    expect(lost).toBe(1)
  })

  it('come from the page where the database is gone, and no database is made', async () => {
    const store = memoryStore({ cases: [asStored(STORY)], cause: 'UnknownError' })
    expect(await rescueCases(store, TOPIC, 'not-there')).toEqual({ cases: [STORY], lost: 0, unread: true })
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('not-there')
  })
})

describe('a reset', () => {
  it('leaves nothing', async () => {
    const store = await damaged('reset')
    expect(await resetDatabase('reset')).toBe('done')
    expect(await rescueCases(memoryStore(), TOPIC, 'reset')).toEqual({
      cases: [],
      lost: 0,
      unread: expect.any(Boolean),
    })
    expect(store.lastKnown()).toEqual([])
  })

  it('says when the browser cannot', async () => {
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('damaged', 'UnknownError')
    })
    expect(await resetDatabase('reset')).toBe('failed')
  })
})

describe('rows of wrong shapes', () => {
  it('are left out, and the rest of the case is there', async () => {
    const store = await damaged('left-out', [
      ['answers', { caseId: STORY.id, key: 'no.such-key', value: 'x', at: '' }],
      ['seen', { caseId: STORY.id, key: 'cpu.spike', value: 'yes', because: [{ fact: null }], at: '' }],
      ['ticks', { caseId: STORY.id, step: 'advice/x#1', at: null, result: [] }],
    ])
    const troubles: unknown[] = []
    store.watchTrouble((trouble) => troubles.push(trouble))
    const open = await caseNow(store, STORY.id)
    expect(open).toEqual(asStored(STORY_WITH_LOGS))
    expect(troubles).toEqual([null, 'rows'])
    expect(await store.allCases()).toEqual([open])
  })
})
