import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Pack } from '#shared/model/pack.ts'
import type { Start } from '../../extension/messages/messages.ts'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'

const { builds, consoles } = (JSON.parse(readFileSync(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack).content
export const START: Start = { builds, consoles, language: 'en', places: {} }

let code: Promise<string> | undefined

/** Opens a page as if from an address and watches it as the content script does. */
export async function watch(page: Page, url: string, html: string, start: unknown = START): Promise<void> {
  await open(page, url, html)
  await page.evaluate(`unstunWatch.start(${JSON.stringify(start)})`)
}

/** The same with a clock that `advance` moves on; each question for the time costs `step` ms. `before`: done before it starts. */
export async function watchWithClock(page: Page, url: string, html: string, step = 0, before = ''): Promise<void> {
  await open(page, url, html)
  if (before !== '') await asked(page, before)
  await page.evaluate(`unstunWatch.startWithClock(${JSON.stringify(START)}, ${step})`)
}

export const advance = (page: Page, ms: number): Promise<void> => page.evaluate(`unstunWatch.advance(${ms})`)

/** What the page's own watch answers. */
export const asked = <T = unknown>(page: Page, what: string): Promise<T> => page.evaluate<T>(`unstunWatch.${what}`)

async function open(page: Page, url: string, html: string): Promise<void> {
  code ??= bundle(join(ROOT, 'test/browser/watch-entry.ts'), 'unstunWatch')
  const body = `<!doctype html><meta charset="utf-8">${html}`
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: route.request().isNavigationRequest() ? body : '' }),
  )
  await page.goto(url)
  await page.evaluate(await code)
}

/** Waits until the last look told exactly these facts. */
export async function expectFacts(page: Page, facts: readonly string[]): Promise<void> {
  await expect.poll(() => page.evaluate<string[] | null>('unstunWatch.facts()')).toEqual(facts)
}

/** The same where `advance` moves the clock on: however dear the looks are, none is waited for. */
export async function expectFactsSoon(page: Page, facts: readonly string[]): Promise<void> {
  const later = async () => {
    await advance(page, 1_000)
    return asked(page, 'facts()')
  }
  await expect.poll(later).toEqual(facts)
}
