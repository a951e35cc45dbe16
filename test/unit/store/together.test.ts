import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import type { Seen } from '#shared/model/case.ts'
import { KINDS, caseNow } from './stores.ts'

const READ: Seen = { key: 'transport.mode', value: 'nbd', because: [] }
const LOGS = { at: '2026-11-22T03:00:00.000Z', files: ['vmware.log'], stuns: [], timeline: [], left: 0 }

describe.each(KINDS)('what belongs together in a $kind store', ({ make }) => {
  it('is kept together: what logs told with its stuns in a new case, answers of one line', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: 'snapshot-stun' }, [READ], { logs: LOGS })
    await store.answerAll(id, [
      { key: 'host.version', value: '8.0.2' },
      { key: 'host.build', value: 23305546 },
    ])
    const open = await caseNow(store, id)
    expect(open?.record.logs).toEqual(LOGS)
    expect(open?.answers.map(({ value }) => value).sort()).toEqual([23305546, '8.0.2'])
  })

  it('gives a new case its title, and leaves that of another as it is', async () => {
    const store = await make()
    const id = await store.takeOver({ topic: 'snapshot-stun', title: 'sql01' }, [READ])
    expect((await caseNow(store, id))?.record.title).toBe('sql01')
    await store.takeOver(id, [READ])
    expect((await caseNow(store, id))?.record).toMatchObject({ title: 'sql01', vm: null })
  })

  it('is not kept in a case that is gone', async () => {
    const store = await make()
    await expect(store.takeOver('none', [READ], { logs: LOGS })).rejects.toMatchObject({ code: 'gone' })
    expect(await store.allCases()).toEqual([])
  })
})
