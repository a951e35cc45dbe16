import { describe, expect, it } from 'vitest'
import type { TaughtLabel } from '#shared/model/console.ts'
import { changeSettings, readSettings } from '../../../extension/background/settings.ts'
import type { Area } from '../../../extension/background/storage.ts'

function area(kept: Record<string, unknown> = {}): Area {
  const all = new Map(Object.entries(kept))
  return {
    get: async () => Object.fromEntries(all),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) all.set(key, value)
    },
    remove: async (keys) => {
      for (const key of keys) all.delete(key)
    },
  }
}
const label: TaughtLabel = { console: 'vsphere-client', language: 'ja', term: 'host', says: '実行先サーバ' }

describe('labels that a person taught', () => {
  it('are kept', async () => {
    const kept = area()
    expect((await readSettings(kept)).taught).toEqual([])
    await changeSettings(kept, { taught: [label] })
    expect((await readSettings(kept)).taught).toEqual([label])
  })

  it('that are none are left out, and the others stay', async () => {
    const broken = [label, 'host', { ...label, console: 'mine' }, { ...label, says: '' }, { ...label, more: 1 }]
    expect((await readSettings(area({ settings: { taught: broken } }))).taught).toEqual([label])
    expect((await readSettings(area({ settings: { taught: 'all' } }))).taught).toEqual([])
  })
})
