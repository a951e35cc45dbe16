// `npm run demo`: serves everything as `npm start` does and opens a Chromium with the extension on the story's pages.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { provideBrowsers } from './browsers.ts'
import { BUILT } from './build.ts'
import { endOnSignal } from './command.ts'
import { ROOT } from './root.ts'
import { serveAll } from './serve-all.ts'

const SITE = 'http://localhost/*'

async function main(): Promise<void> {
  if (!hasDisplay()) throw new Error('There is no display for a browser here; npm start serves the same pages.')
  endOnSignal()
  const { env, missing } = await provideBrowsers(['chromium'], console.log)
  const executablePath = env['CHROMIUM_PATH']
  if (!executablePath) throw new Error(missing.chromium ?? 'There is no Chromium.')
  const { assistant, consoles, stop } = await serveAll(console.log)
  const homes = (await consoles).map(({ home }) => home)
  const profile = await mkdtemp(join(tmpdir(), 'unstun-demo-'))
  try {
    const context = await launch(executablePath, profile)
    process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM')
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void context.close())
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
    await openStory(context, [`${assistant.url}/`, ...homes])
    await closed
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    await stop()
  }
}

/** Windows and macOS always have one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function launch(executablePath: string, profile: string): Promise<BrowserContext> {
  const extension = join(ROOT, BUILT.chrome)
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: null,
    args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** The story's pages in tabs, the vSphere Client in front. */
async function openStory(context: BrowserContext, addresses: readonly string[]): Promise<void> {
  const [assistant = ''] = addresses
  const allowed = await prepare(context, assistant).catch(() => false)
  const blank = context.pages().filter((page) => page.url() === 'about:blank')
  const pages = await Promise.all(
    addresses.map(async (address) => {
      const page = await context.newPage()
      await page.goto(address)
      return page
    }),
  )
  await Promise.all(blank.map((page) => page.close()))
  await pages[1]?.bringToFront()
  const more = allowed
    ? ''
    : ' Allow http://localhost on the page that the extension opened, then load the consoles again.'
  console.log(`The story is open.${more} Close the browser to end.`)
}

/** Lets the extension read pages of this machine without the browser's question, and tells it where the assistant is. */
async function prepare(context: BrowserContext, assistant: string): Promise<boolean> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }))
  const { host, href } = new URL('options.html', worker.url())
  const page = await context.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(host)}, ${JSON.stringify(SITE)})`)
  await page.goto(href)
  const session = await context.newCDPSession(page)
  // As from a click: without one the browser refuses the question.
  const { result } = await session.send('Runtime.evaluate', {
    expression: `chrome.permissions.request({ origins: [${JSON.stringify(SITE)}] })`,
    userGesture: true,
    awaitPromise: true,
  })
  await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ kind: 'set-assistant', address: assistant })})`)
  await page.close()
  return result.value === true
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
