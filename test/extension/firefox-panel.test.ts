import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'

const GECKO = '{5b0e6a0c-7a55-4c43-9d0a-6f1c4e0a8b21}'
const UUID = 'b6a1c7de-55d1-4c1a-9a0f-0f6a3f0c2d11'
const PATIENCE = { timeout: 20_000, interval: 200 }

let profile: string
let browser: Browser
let panel: Page

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'unstun-firefox-panel-'))
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'en',
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO]: UUID }),
    },
  })
  await browser.installExtension(join(ROOT, BUILT.firefox))
  panel = await openPanel()
})

afterAll(async () => {
  await browser.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** An extension's page never says that it has been loaded: it is waited for by what it draws. */
async function openPanel(): Promise<Page> {
  const page = await browser.newPage()
  const context = (page.mainFrame() as unknown as { _id: string })._id
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<unknown> }
  }
  await connection.send('browsingContext.navigate', {
    context,
    url: `moz-extension://${UUID}/sidepanel.html`,
    wait: 'none',
  })
  await vi.waitUntil(() => page.evaluate('document.querySelector("h1") !== null').catch(() => false), PATIENCE)
  return page
}

const goTo = (hash: string) => panel.evaluate(`location.hash = ${JSON.stringify(hash)}`)
const textOf = async (selector: string) =>
  String(await panel.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`))

it('the side panel shows the whole assistant with its content', async () => {
  expect(await textOf('h1')).toBe('When a VM freezes while a snapshot is removed')
  await goTo('#/walk/snapshot-stun')
  await expect.poll(() => textOf('.choice-list'), PATIENCE).toContain('While')
})

it('search and logs run in workers of the extension’s own files', async () => {
  await goTo('#/search?q=hotadd')
  await expect.poll(() => textOf('.results li'), PATIENCE).toContain('HotAdd')
  await goTo('#/logs')
  await expect.poll(() => textOf('.paste-box'), PATIENCE).not.toBe('')
  await panel.type('.paste-box textarea', 'Using backup proxy px01 for disk Hard disk 1 [hotadd]')
  await panel.click('.paste-box button')
  await expect.poll(() => textOf('.logs-offers'), PATIENCE).toContain('HotAdd')
})
