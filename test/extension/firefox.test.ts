import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { optionsEn } from '#shared/language/options.en.ts'
import { ROOT } from '../tools/root.ts'
import { topicWords } from '../tools/topic-words.ts'
import { startLab, type Lab } from './lab.ts'
import { STORY, type StoryPage } from './story-pages.ts'

const GECKO = '{5b0e6a0c-7a55-4c43-9d0a-6f1c4e0a8b21}'
const UUID = 'b6a1c7de-55d1-4c1a-9a0f-0f6a3f0c2d11'
const PATIENCE = { timeout: 20_000, interval: 200 }

let lab: Lab
let profile: string
let browser: Browser

beforeEach(async () => {
  lab = await startLab()
  profile = mkdtempSync(join(tmpdir(), 'unstun-firefox-'))
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr',
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': 'vcenter.lab,veeam.lab',
      'intl.accept_languages': 'en',
      // The person's yes; that they are asked is Firefox's own part.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO]: UUID }),
    },
  })
  await browser.installExtension(join(ROOT, '.output/firefox-mv3'))
})

afterEach(async () => {
  await browser.close()
  await lab.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** What puppeteer speaks with Firefox, one level down: an extension's page never says that it has been loaded. */
interface Connection {
  readonly connection: { send(method: string, params: object): Promise<unknown> }
}

async function openOwn(path: string): Promise<Page> {
  const page = await browser.newPage()
  const context = (page.mainFrame() as unknown as { _id: string })._id
  const { connection } = browser as unknown as Connection
  await connection.send('browsingContext.navigate', { context, url: `moz-extension://${UUID}/${path}`, wait: 'none' })
  await vi.waitUntil(() => page.evaluate('document.querySelector("h1") !== null').catch(() => false), PATIENCE)
  return page
}

/** A person allows a console on the options page: Firefox takes a real click only. */
async function allow(options: Page, host: string): Promise<void> {
  await options.bringToFront()
  // The page has its heading at once, and its fields when the background has answered.
  await vi.waitUntil(() => options.evaluate('document.querySelector("input[type=url]") !== null'), PATIENCE)
  await options.type('input[type=url]', `https://${host}/`)
  await options.click('form.allow .primary')
  await vi.waitUntil(() => shows(options, host), PATIENCE)
}

async function shows(page: Page, text: string): Promise<boolean> {
  return (await page.evaluate(`document.body.innerText.includes(${JSON.stringify(text)})`)) === true
}

async function open({ host, path }: StoryPage): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(`https://${host}:${lab.port}${path}`)
  // Pages are read while they are in front: a person stays at least until the chip is there.
  await vi.waitUntil(() => page.evaluate('document.querySelector("unstun-overlay") !== null'), PATIENCE)
  return page
}

it('pages visited one after the other join into one answer; a grant taken back ends it', async () => {
  const options = await openOwn('options.html')
  await allow(options, 'vcenter.lab')
  await allow(options, 'veeam.lab')
  for (const page of Object.values(STORY)) await open(page)
  await options.bringToFront()
  await vi.waitUntil(() => shows(options, optionsEn.consoles.counts.disk(1)), PATIENCE)
  await vi.waitUntil(() => shows(options, optionsEn.consoles.counts.host(2)), PATIENCE)

  const tab = await options.evaluate('browser.tabs.query({ url: "https://veeam.lab/*" }).then(([tab]) => tab.id)')
  const panel = await openOwn(`sidepanel.html?tab=${String(tab)}`)
  await vi.waitUntil(() => shows(panel, topicWords.verdict('nfs3-hotadd').en), PATIENCE)

  await options.bringToFront()
  await options.evaluate('browser.permissions.remove({ origins: ["https://veeam.lab/*"] })')
  await vi.waitUntil(() => shows(options, optionsEn.consoles.revoked), PATIENCE)
  const registered = await options.evaluate(
    'browser.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches))',
  )
  expect(registered).toEqual(['https://vcenter.lab/*'])
})

type Answer<T> = { result: T }

/** The key of the browser's own window, which no key pressed in a page reaches. */
async function pressCommand(): Promise<void> {
  const { connection } = browser as unknown as Connection
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as Answer<{
    contexts: { context: string; url: string }[]
  }>
  const context = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context
  const expression = `document.querySelector('key[modifiers="alt,shift"][key="U"]').doCommand()`
  await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: false })
}

/** The page cannot look into our element; where the panel stands, the page is not what a click would hit. */
const isCovered = (page: Page) =>
  page.evaluate('document.elementFromPoint(innerWidth - 200, 120)?.localName === "unstun-overlay"')

it('the keyboard command opens the panel and closes it', async () => {
  await allow(await openOwn('options.html'), 'vcenter.lab')
  const page = await open(STORY.vm)
  await page.bringToFront()
  expect(await isCovered(page)).toBe(false)
  await pressCommand()
  await vi.waitUntil(() => isCovered(page), PATIENCE)
  await pressCommand()
  await vi.waitUntil(async () => !(await isCovered(page)), PATIENCE)
})
