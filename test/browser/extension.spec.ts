import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type BrowserContext } from '@playwright/test'
import { wordsOf } from '#shared/language/words.ts'
import { LANGUAGES } from '#shared/model/language.ts'

const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3')

/** A Chromium in a language, with the built extension and nothing else; and the extension's own address. */
async function launch(language: string, profile: string): Promise<{ context: BrowserContext; address: string }> {
  const executablePath = process.env['CHROMIUM_PATH']
  const context = await chromium.launchPersistentContext(profile, {
    headless: true,
    locale: language,
    ...(executablePath ? { executablePath } : {}),
    args: [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`, `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language },
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  return { context, address: new URL('/', worker.url()).href }
}

for (const language of LANGUAGES) {
  test(`the extension loads and its panel speaks ${language}`, async () => {
    const profile = await mkdtemp(join(tmpdir(), 'unstun-extension-'))
    const { context, address } = await launch(language, profile)
    try {
      const page = await context.newPage()
      const complaints: string[] = []
      const requests: string[] = []
      page.on('console', (message) => complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => requests.push(request.url()))
      await page.goto(`${address}sidepanel.html`)

      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsOf(language).tagline)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(complaints).toEqual([])
      expect(requests.filter((url) => !url.startsWith(address))).toEqual([])
    } finally {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    }
  })
}
