import { readinessEn as words } from '#shared/language/readiness.en.ts'
import { expect, test } from './assistant.ts'

test('a device without the offline copy is said not to be ready, and why', async ({ assistant: app }) => {
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await expect(app.main.getByText(words.verdict.bad)).toBeVisible()
  await expect(app.main.getByText(words.code.bad)).toBeVisible()
  await expect(app.main.getByText(words.database.good)).toBeVisible()
})

test('a browser that stores nothing is said not to be ready', async ({ assistant: app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Broken for a test.', 'UnknownError')
    }
  })
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await expect(app.main.getByText(words.database.trouble)).toBeVisible()
  await expect(app.main.getByText(words.privacy.unknown)).toBeVisible()
})

test.describe('with the offline copy', () => {
  test.use({ offlineCopy: true })

  test('a device that has everything is said to be ready, and one from which a file is gone is not', async ({
    assistant: app,
    page,
  }) => {
    await app.open('settings')
    await expect(app.main.getByText(app.words.settings.offlineState.ready)).toBeVisible()
    await app.main.getByRole('button', { name: words.run }).click()
    await expect(app.main.getByText(words.verdict.warn).or(app.main.getByText(words.verdict.good))).toBeVisible()
    await expect(app.main.getByText(words.database.good)).toBeVisible()
    await expect(app.main.getByText(/checksum [0-9a-f]{12} fits/)).toBeVisible()

    await page.evaluate(async () => {
      for (const name of await caches.keys())
        await (await caches.open(name)).delete('./search-index.bin', { ignoreSearch: true })
    })
    await app.main.getByRole('button', { name: words.again }).click()
    await expect(app.main.getByText(words.code.missing(1))).toBeVisible()
    await expect(app.main.getByText(words.verdict.bad)).toBeVisible()
  })
})
