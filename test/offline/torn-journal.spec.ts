import { appendFileSync, existsSync } from 'node:fs'
import { expect } from '@playwright/test'
import { tabOf, test } from './chromium.ts'
import { answersShown, chooseFirst, expectAnswered, startCase } from './journey.ts'
import { journalOf, leveldbOf } from './profile-files.ts'

/** Where a kill came between LevelDB's two writes of a record: checksum, length and kind, without the 120 bytes that they tell of. */
const TORN = Buffer.from([1, 2, 3, 4, 120, 0, 1])

test('cases outlive a browser that was killed in the middle of a write to its journal', async ({
  app,
  profile,
  start,
}) => {
  const before = await start()
  const page = await before.newPage()
  await page.goto(`${app.url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tabOf(page))
  await before.close()
  const torn = journalOf(leveldbOf(profile, app))
  appendFileSync(torn, TORN)

  const after = await start()
  const tab = tabOf(await after.newPage())
  await expectAnswered(tab, app, caseId, 1)
  await chooseFirst(tab)
  await expect.poll(() => answersShown(tab)).toBe(2)
  await expect.poll(() => existsSync(torn), 'what is stored no longer hangs on the torn journal').toBe(false)
  await after.close()

  await expectAnswered(tabOf(await (await start()).newPage()), app, caseId, 2)
})
