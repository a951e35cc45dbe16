import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium as playwrightChromium, type BrowserContext, type Page } from '@playwright/test'
import { serve } from '../tools/serve.ts'
import { copyWithEmptyPage } from './bench-copy.ts'
import type { Figure } from './figure.ts'
import { inTurn, median } from './samples.ts'
import { timeToAnswer, watchForAnswer } from './time-to-answer.ts'

type Browser = { readonly profile: string; readonly executablePath: string }

/**
 * Cold start with no network: a new browser process on a profile that has the app, its server stopped. From the start of
 * the navigation until the home page's heading was painted and its build check answered what was typed into it, against
 * an empty page from the same service worker. Throws when a page was not the worker's or a network was there after all.
 */
export async function measureColdStart(dist: string, chromium: string, scratch: string): Promise<Figure[]> {
  const folder = await copyWithEmptyPage(dist, scratch)
  const profile = await mkdtemp(join(scratch, 'profile-'))
  const browser = { profile, executablePath: chromium }
  try {
    const url = await warm(browser, folder)
    const start = (page: string) => () => inNewProcess(browser, (tab) => coldStart(tab, `${url}/${page}`))
    const { home, empty } = await inTurn({ home: start(''), empty: start('empty.html') }, { rounds: 9, warmUps: 2 })
    const bare = { what: 'empty page', value: median(empty) }
    return [{ what: 'cold start offline to interactive', value: median(home), unit: 'ms', bare }]
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** Opens both pages once with the server there, so that the profile holds what a first visit leaves. Returns the address. */
async function warm(browser: Browser, folder: string): Promise<string> {
  const serving = await serve(folder, { port: 0 })
  await inNewProcess(browser, async (tab) => {
    await tab.goto(serving.url)
    await tab.locator('main h1').waitFor()
    await tab.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    await tab.goto(`${serving.url}/empty.html`)
  })
  await serving.stop()
  return serving.url
}

async function coldStart(tab: Page, url: string): Promise<number> {
  await tab.addInitScript(watchForAnswer)
  await tab.goto(url)
  const took = await tab.evaluate(timeToAnswer)
  await makeSureItWasOffline(tab)
  return took
}

/** The control: the worker served this page, and a request that only the network could answer fails. */
async function makeSureItWasOffline(tab: Page): Promise<void> {
  const { controlled, online } = await tab.evaluate(async () => ({
    controlled: navigator.serviceWorker.controller !== null,
    online: await fetch('./not-in-the-precache').then(
      () => true,
      () => false,
    ),
  }))
  if (!controlled) throw new Error('The page was not served by the service worker.')
  if (online) throw new Error('The server still answers: this is no cold start offline.')
}

async function inNewProcess<Result>(browser: Browser, work: (tab: Page) => Promise<Result>): Promise<Result> {
  const { profile, executablePath } = browser
  const context: BrowserContext = await playwrightChromium.launchPersistentContext(profile, { executablePath })
  try {
    const tab = context.pages()[0] ?? (await context.newPage())
    // The start of the browser itself is not what is measured.
    await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    return await work(tab)
  } finally {
    await context.close()
  }
}
