import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { en } from '#shared/language/en.ts'
import { rescueEn } from '#shared/language/rescue.en.ts'
import { tabOf, test } from './chromium.ts'
import { answersShown, chooseFirst, expectAnswered, startCase } from './journey.ts'
import { deploy, withLaterDatabase } from './new-build.ts'
import type { ServedApp } from './served-app.ts'
import { heading, untilReady } from './tab.ts'

const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content')
const offer = (page: Page) => page.getByRole('button', { name: en.frame.updateNow })
const checkForUpdate = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))

/** Build A is running and ready for offline use, a case with one answer is open. */
async function runA(page: Page, app: ServedApp): Promise<string> {
  await deploy(app, 'A')
  await page.goto(`${app.url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tabOf(page))
  await untilReady(tabOf(page))
  expect(await buildOf(page)).toBe('A')
  return caseId
}

test('a new build is staged and offered, and runs once the person agrees; answers stay', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  const caseId = await runA(page, app)
  await expect(offer(page)).toBeHidden()
  await deploy(app, 'B')
  await checkForUpdate(page)
  await expect(offer(page)).toBeVisible()

  await page.reload()
  await expect(offer(page)).toBeVisible()
  expect(await buildOf(page)).toBe('A')

  await offer(page).click()
  await expect.poll(() => buildOf(page)).toBe('B')
  await heading(tabOf(page))
  await expect(offer(page)).toBeHidden()
  await app.stop()
  await page.reload()
  expect(await buildOf(page)).toBe('B')
  await expectAnswered(tabOf(page), app, caseId, 1)
})

test('a staged build runs by itself at the next cold start', async ({ app, start }) => {
  const first = await start()
  const page = await first.newPage()
  const caseId = await runA(page, app)
  await deploy(app, 'B')
  await checkForUpdate(page)
  await expect(offer(page)).toBeVisible()
  await app.stop()
  await first.close()

  const again = await (await start()).newPage()
  await again.goto(`${app.url}/`)
  await heading(tabOf(again))
  expect(await buildOf(again)).toBe('B')
  await expect(offer(again)).toBeHidden()
  await expectAnswered(tabOf(again), app, caseId, 1)
})

test('a build that cannot be fetched whole is not offered, and the running one goes on', async ({ app, start }) => {
  const page = await (await start()).newPage()
  const caseId = await runA(page, app)
  await deploy(app, 'B')
  for (const name of readdirSync(join(app.folder, 'assets'))) {
    if (name.endsWith('.js')) rmSync(join(app.folder, 'assets', name))
  }
  const failed = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return new Promise((resolve) => {
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing
        worker?.addEventListener('statechange', () => resolve(worker.state))
      })
    })
  })
  await checkForUpdate(page).catch(() => undefined)
  expect(await failed).toBe('redundant')
  await app.stop()
  await page.reload()
  expect(await buildOf(page)).toBe('A')
  await expectAnswered(tabOf(page), app, caseId, 1)
  await expect(offer(page)).toBeHidden()
})

test('another tab keeps its open case until it is left; one without a case follows at once', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  const caseId = await runA(page, app)
  const inCase = await context.newPage()
  await inCase.goto(`${app.url}/#/case/${caseId}`)
  const elsewhere = await context.newPage()
  await elsewhere.goto(`${app.url}/#/settings`)
  await heading(tabOf(inCase))
  await deploy(app, 'B')
  await checkForUpdate(page)
  await offer(page).click()

  await expect.poll(() => buildOf(page)).toBe('B')
  await expect.poll(() => buildOf(elsewhere)).toBe('B')
  await expect(offer(inCase)).toBeVisible()
  expect(await buildOf(inCase)).toBe('A')
  await inCase.getByRole('link', { name: en.frame.cases, exact: true }).click()
  await expect.poll(() => buildOf(inCase)).toBe('B')
  expect(new URL(inCase.url()).hash).toBe('#/cases')
})

test('a new build that changes the database takes it over from an open case: the old tab gives way and loses nothing', async ({
  app,
  start,
}) => {
  const context = await start()
  const page = await context.newPage()
  const caseId = await runA(page, app)
  const old = await context.newPage()
  await old.goto(`${app.url}/#/case/${caseId}`)
  await chooseFirst(tabOf(old))
  await expect.poll(() => answersShown(tabOf(old))).toBe(2)
  await deploy(app, 'B', withLaterDatabase)
  await checkForUpdate(page)
  await offer(page).click()
  await expect.poll(() => buildOf(page)).toBe('B')
  await expect.poll(() => answersShown(tabOf(page))).toBe(2)

  await expect(old.getByText(rescueEn.troubles.newer)).toBeVisible()
  expect(await buildOf(old)).toBe('A')
  await chooseFirst(tabOf(old))
  await expect(old.getByText(en.frame.saveFailed.newer)).toBeVisible()
  expect(await answersShown(tabOf(old))).toBe(2)
  await old.getByRole('button', { name: rescueEn.reload }).click()
  await expect.poll(() => buildOf(old)).toBe('B')
  await expect.poll(() => answersShown(tabOf(old))).toBe(2)
  await chooseFirst(tabOf(old))
  await expect.poll(() => answersShown(tabOf(page))).toBe(3)
})

test('a tab that stays open looks for a new build when the person comes back after six hours', async ({
  app,
  start,
}) => {
  const page = await (await start()).newPage()
  await runA(page, app)
  await deploy(app, 'B')
  const comeBackAfter = async (hours: number) => {
    await page.clock.setFixedTime(Date.now() + hours * 60 * 60 * 1000)
    return page.evaluate(looksForUpdateOnReturn)
  }
  expect(await comeBackAfter(5)).toBe(false)
  await expect(offer(page)).toBeHidden()
  expect(await comeBackAfter(7)).toBe(true)
  await expect(offer(page)).toBeVisible()
})

/** In the page: whether coming back to it asks the server for a new build. */
function looksForUpdateOnReturn(): boolean {
  const prototype = ServiceWorkerRegistration.prototype
  const { update } = Object.getOwnPropertyDescriptors(prototype)
  let asked = false
  const watched = function (this: ServiceWorkerRegistration) {
    asked = true
    return update.value?.call(this)
  }
  Object.defineProperty(prototype, 'update', { ...update, value: watched })
  document.dispatchEvent(new Event('visibilitychange'))
  Object.defineProperty(prototype, 'update', update)
  return asked
}
