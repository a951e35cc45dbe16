import type { CDPSession, Page } from '@playwright/test'
import { handoverEn } from '#shared/language/handover.en.ts'
import { logsEn } from '#shared/language/logs.en.ts'
import { rescueEn } from '#shared/language/rescue.en.ts'
import { toFile } from '#shared/handoff/file.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { type Assistant, expect, test as base } from './assistant.ts'
import { rowsOfDatabase } from './database-rows.ts'

const MEGABYTE = 1024 * 1024
const LOG = `Using backup proxy px01 for disk Hard disk 1 [hotadd]
2015-10-27T22:31:00.000Z| vmx| I120: SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.
2015-10-27T22:55:23.700Z| vcpu-0| I120: Checkpoint_Unstun: vm stopped for 41200000 us
2015-10-27T22:55:23.785Z| vcpu-0| I120: SnapshotVMXConsolidateOnlineCB: Done with consolidate
`
const FACTS: CaseFacts = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' }

/** The device's room, as Chromium's own quota gives it. */
type Room = { fill(): Promise<void>; empty(): Promise<void> }

const test = base.extend<{ room: Room }>({
  room: async ({ assistant: app }, use) => {
    const beside = await app.page.context().newPage()
    await beside.goto(new URL('icon.svg', app.served.address).href)
    const session = await app.page.context().newCDPSession(beside)
    await allow(session, app, 20 * MEGABYTE)
    await use({
      fill: async () => {
        await allow(session, app, 1)
        await expect.poll(() => beside.evaluate(writeLarge, 30 * MEGABYTE)).toBe('QuotaExceededError')
      },
      empty: () => allow(session, app, 20 * MEGABYTE),
    })
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.served.address).origin })
  },
})

const allow = async (session: CDPSession, app: Assistant, quotaSize: number) => {
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(app.served.address).origin, quotaSize })
}

const full = (page: Page, app: Assistant) =>
  page.getByRole('alert').filter({ hasText: app.words.frame.saveFailed.quota })

test('with no room left an answer is said not to be stored, can be saved, and is stored once there is room', async ({
  assistant: app,
  page,
  room,
}) => {
  await app.walk(FACTS)
  await app.expectAsked('transport.mode')
  const before = await page.evaluate(rowsOfDatabase)
  await room.fill()
  await app.choice('transport.mode', 'hotadd').click()
  await expect(full(page, app)).toBeVisible()
  expect(await page.evaluate(rowsOfDatabase)).toEqual(before)
  expect(await app.answers()).toEqual(app.answersOf(FACTS))

  const download = page.waitForEvent('download')
  await full(page, app).getByRole('button', { name: rescueEn.save }).click()
  expect((await download).suggestedFilename()).not.toContain('incomplete')
  await expect(full(page, app).getByText(rescueEn.saved(1))).toBeVisible()

  await room.empty()
  await app.answer({ 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.reload()
  await app.expectAsked('host.version')
  expect(await app.answers()).toEqual(app.answersOf({ ...FACTS, 'transport.mode': 'hotadd' }))
})

test('with no room left a file of cases is brought in wholly or not at all', async ({ assistant: app, page, room }) => {
  await app.walk(FACTS)
  await app.expectAsked('transport.mode')
  const before = await page.evaluate(rowsOfDatabase)
  await room.fill()
  const cases = Array.from({ length: 300 }, (_, place) => ({ ...STORY, id: `case-${place}`, vm: null }))
  const buffer = Buffer.from(toFile(cases, STORY.updatedAt))
  await app.open('open')
  await app.main.getByLabel(handoverEn.open.choose).setInputFiles({ name: 'all.unstun', mimeType: '', buffer })
  const keep = app.main.getByRole('button', { name: handoverEn.open.keepAll })
  await keep.click()
  await expect(full(page, app)).toBeVisible()
  expect(await page.evaluate(rowsOfDatabase)).toEqual(before)
  await room.empty()
  await keep.click()
  await expect(app.main.getByText(handoverEn.open.kept(300))).toBeVisible()
})

test('with no room left nothing of a log is kept with the case, and all of it once there is room', async ({
  assistant: app,
  page,
  room,
}) => {
  await app.walk(FACTS)
  await app.expectAsked('transport.mode')
  const before = await page.evaluate(rowsOfDatabase)
  await app.open('logs')
  await app.main.getByRole('textbox').fill(LOG)
  await app.main.getByRole('button', { name: logsEn.readPasted }).click()
  const takeOver = app.main.getByRole('button', { name: logsEn.take })
  await expect(takeOver).toBeEnabled()
  const keepLog = app.main.getByRole('checkbox', { name: /^Keep the log itself too/ })
  await keepLog.check()
  await room.fill()
  await takeOver.click()
  await expect(app.main.getByText(logsEn.noRoomForLog)).toBeVisible()
  expect(await page.evaluate(rowsOfDatabase)).toEqual(before)

  await keepLog.uncheck()
  await takeOver.click()
  await expect(full(page, app)).toBeVisible()
  expect(app.path).toBe('logs')
  expect(await page.evaluate(rowsOfDatabase)).toEqual(before)

  await room.empty()
  await keepLog.check()
  await takeOver.click()
  await expect.poll(() => app.path).toMatch(/^case\//)
  await expect(app.main.getByRole('link', { name: /^Stuns and events from logs/ })).toBeVisible()
})

/** Tries to write a row of so many bytes into a database of its own: the name of the error, or nothing. */
function writeLarge(bytes: number): Promise<string> {
  return new Promise((resolve) => {
    const request = indexedDB.open('filler', 1)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { autoIncrement: true }))
    request.addEventListener('error', () => resolve(request.error?.name ?? ''))
    request.addEventListener('success', () => {
      const db = request.result
      const end = (error: string) => {
        db.close()
        resolve(error)
      }
      const transaction = db.transaction('rows', 'readwrite')
      transaction.objectStore('rows').add(
        crypto
          .getRandomValues(new Uint8Array(65_536))
          .toString()
          .repeat(bytes / 2 ** 18),
      )
      transaction.addEventListener('complete', () => end(''))
      transaction.addEventListener('abort', () => end(transaction.error?.name ?? 'aborted'))
    })
  })
}
