import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { expectEverything, firstVisit } from './journey.ts'
import { expectKeptLog } from './kept-log-journey.ts'
import { expectSameResults } from './same-results.ts'
import { serveApp, type ServedApp } from './served-app.ts'
import type { Tab } from './tab.ts'
import { expectUpdate } from './update-journey.ts'

let app: ServedApp
let profile: string
const started: Browser[] = []

beforeEach(async () => {
  app = await serveApp()
  profile = mkdtempSync(join(tmpdir(), 'unstun-firefox-'))
})

afterEach(async () => {
  for (const browser of started.splice(0)) await browser.close()
  await app.remove()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

async function start(): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
  })
  started.push(browser)
  return browser
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    read: async <T>(expression: string) => (await page.evaluate(expression)) as T,
  }
}

it('everything is there with no network, in the running browser and after a cold start', async () => {
  const first = await start()
  const seen = await firstVisit(tabOf(await first.newPage()), app)
  await app.stop()
  await expectEverything(tabOf(await first.newPage()), async () => tabOf(await first.newPage()), app, seen)
  await first.close()

  const second = await start()
  await expectEverything(tabOf(await second.newPage()), async () => tabOf(await second.newPage()), app, seen)
  expect(seen.headings.size).toBeGreaterThan(3)
})

it('a new build is offered and runs once the person agrees; answers stay', async () => {
  await expect(expectUpdate(tabOf(await (await start()).newPage()), app)).resolves.toBeUndefined()
})

it('search finds the same as everywhere with the one index', async () => {
  await expect(expectSameResults(tabOf(await (await start()).newPage()), app)).resolves.toBeUndefined()
})

it('a log kept with its case is read again from the database', async () => {
  await expect(expectKeptLog(tabOf(await (await start()).newPage()), app)).resolves.toBeUndefined()
})
