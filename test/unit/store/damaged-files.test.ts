import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { carry } from '#shared/handoff/carry.ts'
import { intakeOf, meet } from '#shared/handoff/intake.ts'
import { openText } from '#shared/handoff/open-text.ts'
import { asStored, broughtIn, takenBack } from '#shared/store/carried-case.ts'
import { databaseStore } from '#shared/store/database-store.ts'
import { readRaw } from '#shared/store/raw-rows.ts'
import { newId } from '#shared/store/record-id.ts'
import { damagedFiles } from '../handoff/damaged.ts'
import { STORY } from '../handoff/cases.ts'
import { freshDatabase } from './stores.ts'

const FILES = damagedFiles(1000)

/** A database with the story's case, changed since, and one more. */
async function filled(name: string) {
  const store = databaseStore(await freshDatabase(name))
  await store.exchangeCases({ put: [asStored(STORY), asStored({ ...STORY, vm: null }, 'here-only')], remove: [] })
  await store.answer(STORY.id, 'cpu.spike', 'yes')
  await store.describeCase(STORY.id, { aliases: [{ text: 'fin-sql01', alias: 'VM-1' }] })
  return store
}

describe('1,000 damaged files', () => {
  it('change nothing when they are opened', async () => {
    const store = await filled('opened')
    const before = await readRaw('opened')
    const here = (await store.allCases()).map(carry)
    for (const text of FILES) {
      const read = openText(text)
      if (typeof read !== 'string')
        meet(
          read.flatMap((one) => one.case ?? []),
          here,
        )
    }
    expect(FILES.length).toBeGreaterThan(990)
    expect(await readRaw('opened')).toEqual(before)
  })

  it('leave every other case as it is where what is left of one is kept, and nothing once that is taken back', async () => {
    const store = await filled('kept')
    const before = await readRaw('kept')
    let kept = 0
    for (const text of FILES) {
      const read = openText(text)
      if (typeof read === 'string') continue
      const here = await store.allCases()
      const arrivals = meet(
        read.flatMap((one) => one.case ?? []),
        here.map(carry),
      )
      const intake = intakeOf(arrivals, kept % 2 === 0 ? 'merge' : 'both', newId)
      await store.exchangeCases(broughtIn(intake, here))
      const other = (await store.allCases()).find(({ record }) => record.id === 'here-only')
      expect(other).toEqual(here.find(({ record }) => record.id === 'here-only'))
      await store.exchangeCases(takenBack(intake, here))
      kept += intake.put.length
    }
    expect(kept).toBeGreaterThan(100)
    expect(await readRaw('kept')).toEqual(before)
  })
})
