import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect } from '@playwright/test'
import { en } from '#shared/language/en.ts'
import { tabOf, test } from './chromium.ts'
import { expectEverything, firstVisit } from './journey.ts'
import { expectSameResults } from './same-results.ts'
import { untilReady } from './tab.ts'

test('everything is there with no network, in the running browser and after a cold start', async ({ app, start }) => {
  const first = await start()
  const seen = await firstVisit(tabOf(await first.newPage()), app)
  await app.stop()
  await expectEverything(tabOf(await first.newPage()), async () => tabOf(await first.newPage()), app, seen)
  await first.close()

  const second = await start()
  const page = await second.newPage()
  const response = await page.goto(`${app.url}/`)
  expect(response?.fromServiceWorker()).toBe(true)
  await expectEverything(tabOf(page), async () => tabOf(await second.newPage()), app, seen)
})

test('an address that the app does not have leads to the app when there is no network', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  const { headings } = await firstVisit(tabOf(page), app)
  const online = await page.goto(`${app.url}/no/such/page`)
  expect(online?.status()).toBe(404)
  await app.stop()
  await page.goto(`${app.url}/no/such/other#/settings`)
  await expect(page.locator('main h1')).toHaveText(headings.get('#/settings') ?? '')
  await page.goto(`${app.url}/?source=shortcut`)
  await expect(page.locator('main h1')).toHaveText(headings.get('#/') ?? '')
})

test('without service workers the app runs and says that it is not kept for offline use', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto(`${app.url}/#/settings`)
  await expect(page.getByText(en.settings.offlineState.unsupported)).toBeVisible()
})

test('a worker that cannot be registered leaves the app running and is reported', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('refused', 'SecurityError'))
  })
  await page.goto(`${app.url}/#/settings`)
  await expect(page.getByText(en.settings.offlineState.failed)).toBeVisible()
})

test('an app that cannot be copied whole is not said to be ready', async ({ app, start }) => {
  rmSync(join(app.folder, 'icon-512.png'))
  const page = await (await start()).newPage()
  await page.goto(`${app.url}/#/settings`)
  await expect(page.getByText(en.settings.offlineState.failed)).toBeVisible()
  await expect(page.getByText(en.settings.offlineState.ready)).toBeHidden()
})

test('every file of the app is kept for offline use', ({ app }) => {
  const worker = readFileSync(join(app.folder, 'sw.js'), 'utf8')
  const files = readdirSync(app.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => relative(app.folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  expect(files).toContain('index.html')
  expect(files.filter((file) => !worker.includes(`"url":"${file}"`))).toEqual([])
})

test('the app can be installed', async ({ app, start }) => {
  const context = await start()
  const page = await context.newPage()
  await page.goto(`${app.url}/`)
  await untilReady(tabOf(page))
  const session = await context.newCDPSession(page)
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([])
  const { errors, manifest } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  expect(manifest).toMatchObject({ startUrl: `${app.url}/#/`, scope: `${app.url}/`, display: 'kStandalone' })
})

test('search finds the same as everywhere with the one index', async ({ app, start }) => {
  await expectSameResults(tabOf(await (await start()).newPage()), app)
})
