import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page, test as base } from '@playwright/test'
import { serveApp, type ServedApp } from './served-app.ts'
import type { Tab } from './tab.ts'
import type { WebServer } from './web-server.ts'

type Fixtures = {
  /** What serves the app: each project of playwright.config.ts says. */
  server: WebServer
  app: ServedApp
  /** A folder for the browser's profile, which outlives the browser. */
  profile: string
  /** Starts a browser on the profile. It is closed at the end if the test did not. */
  start: () => Promise<BrowserContext>
}

/** Tests with a served app of their own and a browser that can be closed and started again. */
export const test = base.extend<Fixtures>({
  server: ['own', { option: true }],
  app: async ({ server }, use) => {
    const app = await serveApp(server)
    await use(app)
    await app.remove()
  },
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'unstun-chromium-'))
    await use(profile)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ profile, launchOptions }, use) => {
    const started: BrowserContext[] = []
    await use(async () => {
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'en-US' })
      started.push(context)
      return context
    })
    for (const context of started) await context.close()
  },
})

/** The page as a tab of the journeys. */
export function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: <T>(expression: string) => page.evaluate<T>(expression),
  }
}
