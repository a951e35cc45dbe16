import { en } from '#shared/language/en.ts'
import { readinessEn as words } from '#shared/language/readiness.en.ts'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'
import { serve } from '../tools/serve.ts'
import { expect, test } from './assistant.ts'

test('a device without the offline copy is said not to be ready, and why', async ({ assistant: app }) => {
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await expect(app.main.getByText(words.verdict.bad)).toBeVisible()
  await expect(app.main.getByText(words.code.bad)).toBeVisible()
  await expect(app.main.getByText(words.update.unknown)).toBeVisible()
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

test('a browser that shows itself to be a private window is said to be one', async ({ assistant: app, page }) => {
  // As Firefox and Safari do in a private window.
  await page.addInitScript(() => {
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('Refused.', 'SecurityError'))
  })
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await expect(app.main.getByText(words.privacy.warn)).toBeVisible()
})

test('Safari outside the Home Screen is said to delete what a page keeps', async ({ assistant: app, page }) => {
  // Safari alone has the property.
  await page.addInitScript(() => Object.assign(Navigator.prototype, { standalone: false }))
  await app.open('settings')
  await app.main.getByRole('button', { name: words.run }).click()
  await expect(app.main.getByText(words.place.warn)).toBeVisible()
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

    // One that every start needs, and a page that was not opened yet.
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          if (/search-index\.bin|assets\/map-page-.*js$/.test(request.url)) await cache.delete(request)
      }
    })
    await app.main.getByRole('button', { name: words.again }).click()
    await expect(app.main.getByText(words.code.missing(2))).toBeVisible()
    await expect(app.main.getByText(words.verdict.bad)).toBeVisible()
  })

  test.describe('over https', () => {
    // As a person who goes on past the browser's warning.
    test.use({ ignoreHTTPSErrors: true })
    test('a certificate that this device does not trust is named as the cause', async ({ page }) => {
      const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 })
      const { url, stop } = await serve(join(ROOT, BUILT.pwa), { port: 0, tls: { key, cert } })
      try {
        await page.goto(`${url}/#/settings`)
        await expect(page.getByText(en.settings.offlineState.failed)).toBeVisible()
        await page.getByRole('button', { name: words.run }).click()
        await expect(page.getByText(words.code.certificate)).toBeVisible()
        await expect(page.getByText(words.verdict.bad)).toBeVisible()
      } finally {
        await stop()
      }
    })
  })
})
