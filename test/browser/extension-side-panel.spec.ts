import type { Page } from '@playwright/test'
import { overlayEn } from '#shared/language/overlay.en.ts'
import { STORY } from '../extension/story-pages.ts'
import { topicWords } from '../tools/topic-words.ts'
import { ClosedOverlay } from './closed-overlay.ts'
import { expect, test, VCENTER, VEEAM, type WithExtension } from './with-extension.ts'

/** The side panels that are open, as the browser says; Playwright sees no page in them. */
const panels = (browser: WithExtension) =>
  browser.inBackground<string[]>(
    "(await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl)",
  )

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
  await overlay.press(topicWords.title('advice/use-direct-nfs').en)
  await expect.poll(() => panels(browser)).toEqual([expect.stringContaining('/sidepanel.html')])
  await expect.poll(() => panels(browser)).toEqual([expect.stringContaining('#/advice/use-direct-nfs')])
  await overlay.press(overlayEn.ways.sidePanel)
  expect(await panels(browser)).toHaveLength(1)
})
