import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { inspectorEn as words } from '#shared/language/inspector.en.ts'
import { optionsEn } from '#shared/language/options.en.ts'
import { STORY } from '../extension/story-pages.ts'
import { axe } from './axe.ts'
import { lookAt, printed } from './look.ts'
import { expect, test, VCENTER } from './with-extension.ts'

async function saved(inspector: Page, name: string): Promise<string> {
  const downloading = inspector.waitForEvent('download')
  await inspector.getByRole('button', { name }).click()
  return readFileSync(await (await downloading).path(), 'utf8')
}

test('the inspector shows captured screen, rules and facts, and saves the page without a name', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  const console = await browser.open(STORY.vm)
  const body = () => console.evaluate(() => document.body.outerHTML)
  const before = await body()
  const options = await browser.openOwn('options.html')
  await options.getByRole('link', { name: optionsEn.developers.open }).click()
  await options.getByRole('button', { name: words.look }).click()

  await expect(options.getByText('vm sql01', { exact: true }).first()).toBeVisible()
  await expect(options.getByRole('row', { name: `vsphere-client/vm ${words.gave(2, 0)}` })).toBeVisible()
  await expect(options.getByText('"esx01.lab"', { exact: true })).toBeVisible()
  await options.getByText(words.screen, { exact: true }).click()
  await expect(options.locator('.captured')).toContainText('"kind": "pair"')
  expect((await axe(options)).found).toEqual([])

  const html = await saved(options, words.savePage)
  const sidecar = JSON.parse(await saved(options, words.saveSidecar)) as { url: string }
  expect(html).toContain('main-app-div')
  expect(html).not.toMatch(/sql01|esx01|nfs-ds1|<script/)
  expect(sidecar.url).toMatch(/^https:\/\/console\.lab\/ui\/app\/vm;nav=v\/urn:vmomi:VirtualMachine:vm-2045:0{8}-/)
  expect(await body(), 'the page is left as it is').toBe(before)

  const told = printed(await lookAt(await browser.context.newPage(), sidecar.url, html))
  expect(told).toEqual([
    expect.stringMatching(/^vm (name-\d+) vm\.datastores \["name-\d+"\]$/),
    expect.stringMatching(/^vm (name-\d+) vm\.host "name-\d+"$/),
  ])
})

test('without an allowed console in a tab the inspector says so', async ({ browserWith: browser }) => {
  const inspector = await browser.openOwn('inspector.html')
  await expect(inspector.getByText(words.noPages)).toBeVisible()
})
