import { handoverEn as words } from '#shared/language/handover.en.ts'
import type { BrowserContext, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { toFile } from '#shared/handoff/file.ts'
import { caseLink } from '#shared/handoff/link.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { tabOf, test } from './chromium.ts'
import type { ServedApp } from './served-app.ts'
import { untilReady } from './tab.ts'

type Given = { text?: string; file?: { name: string; text: string } }

/** What the system does when something is shared with the installed app: a navigation that posts a form to it. */
async function share(page: Page, app: ServedApp, given: Given): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${app.url}/share"><input name="title"><textarea name="text"></textarea><input name="url"><input type="file" name="file"></form>`,
  )
  await page.locator('textarea').fill(given.text ?? '')
  const { file } = given
  if (file)
    await page
      .locator('[type=file]')
      .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) })
  await page.locator('form').evaluate((form: HTMLFormElement) => form.submit())
  await page.locator('main h1').filter({ hasText: words.open.title }).waitFor()
}

/** The app with its offline copy, and its server gone: whatever happens now happens on this device. */
async function withoutServer(app: ServedApp, start: () => Promise<BrowserContext>): Promise<Page> {
  const page = await (await start()).newPage()
  await page.goto(`${app.url}/#/settings`)
  await untilReady(tabOf(page))
  await app.stop()
  return page
}

test('a file shared with the app is shown and not kept, with no server in sight', async ({ app, start }) => {
  const page = await withoutServer(app, start)
  await share(page, app, { file: { name: 'case.unstun', text: toFile([STORY], '2026-11-22T05:00:00.000Z') } })
  await expect(page.getByText(words.open.isNew)).toBeVisible()
  expect(await page.evaluate(() => caches.has('unstun-shared')), 'what was shown is gone from there').toBe(false)
  await page.reload()
  await expect(page.getByText(words.open.lead)).toBeVisible()
})

test('a link shared with words around it opens its case; words alone are refused', async ({ app, start }) => {
  const page = await withoutServer(app, start)
  await share(page, app, { text: `Look at this: ${caseLink(`${app.url}/`, STORY)} — Sato` })
  await expect(page.getByText(words.open.isNew)).toBeVisible()
  await share(page, app, { text: 'Good night' })
  await expect(page.getByText(words.open.refused['not-ours'])).toBeVisible()
})
