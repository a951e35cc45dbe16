import type { Page } from '@playwright/test'
import { overlayEn } from '#shared/language/overlay.en.ts'
import { STORY } from '../extension/story-pages.ts'
import { ClosedOverlay } from './closed-overlay.ts'
import { expect, test, VCENTER, VEEAM, type WithExtension } from './with-extension.ts'

/** The addresses of the side panels that are open, as the browser says; Playwright sees no page in them. */
async function panels(browser: WithExtension): Promise<string[]> {
  const session = await browser.context.browser()?.newBrowserCDPSession()
  const found = await session?.send('Target.getTargets')
  await session?.detach()
  return found?.targetInfos.map(({ url }) => url).filter((url) => url.includes('/sidepanel.html')) ?? []
}

async function readStory(browser: WithExtension): Promise<Page> {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  for (const page of Object.values(STORY).slice(0, -1)) await browser.open(page)
  const page = await browser.open(STORY.session)
  await expect.poll(() => new ClosedOverlay(page).read('.overlay-chip')).toContain('Known issue')
  return page
}

test('the overlay opens the side panel beside the console, at the advice that was asked for', async ({
  browserWith: browser,
}) => {
  const page = await readStory(browser)
  const overlay = new ClosedOverlay(page)
  await overlay.click('.overlay-chip')
  await overlay.click('ol.advice li button')
  await expect.poll(() => panels(browser)).toEqual([expect.stringMatching(/sidepanel\.html#\/advice\/[a-z0-9-]+$/)])
  await overlay.press(overlayEn.ways.sidePanel)
  await expect.poll(() => panels(browser)).toHaveLength(1)
})

/** A browser without a window takes no keys for itself: what it does on the command's is done in its place. */
const command = (browser: WithExtension) =>
  browser.inBackground(
    "chrome.commands.onCommand.dispatch('toggle-overlay', (await chrome.tabs.query({ url: 'https://vcenter.lab/*' }))[0])",
  )

test('over a page that is not allowed the keyboard command looks once, and opens the panel', async ({
  browserWith: browser,
}) => {
  const page = await browser.open(STORY.vm)
  await browser.clickButtonOver(page)
  const overlay = new ClosedOverlay(page)
  await expect.poll(() => overlay.read('.overlay-chip')).not.toBeNull()
  // The click lets us read this tab until it goes to another site.
  await page.reload()
  expect(await overlay.read('.overlay-chip')).toBeNull()
  await command(browser)
  await expect.poll(() => overlay.read('.panel')).toContain('esx01.lab')
  expect(await browser.registered()).toEqual([])
})

test('the keyboard command opens the panel and closes it', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await page.bringToFront()
  const overlay = new ClosedOverlay(page)
  await expect.poll(() => overlay.read('.overlay-chip')).not.toBeNull()
  const commands = await browser.inBackground<{ name: string; shortcut: string }[]>('chrome.commands.getAll()')
  expect(commands.find(({ name }) => name === 'toggle-overlay')?.shortcut).toBe('Alt+Shift+U')
  await command(browser)
  await expect.poll(() => overlay.read('.panel')).toContain(overlayEn.seen.title)
  await command(browser)
  await expect.poll(() => overlay.read('.panel')).toBeNull()
})
