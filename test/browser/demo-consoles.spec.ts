import { join } from 'node:path'
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test'
import { LANGUAGES, type Language } from '#shared/model/language.ts'
import type { Recognition } from '#shared/recognise/recognition.ts'
import { startConsoleLab } from '../consoles/tools/lab.ts'
import { ROOT } from '../tools/root.ts'
import { freshContent } from '../tools/unstun/content.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { DISKS, PAGES, PLUGIN, TASKS, type Shown } from './demo-pages.ts'

/** Looks come soon after one another: a page that is drawn is told at once. */
const SOON = { timeout: 60_000, intervals: [20, 50, 100, 250] }

type Demo = { open: (url: string, language: Language) => Promise<Page> }

const test = base.extend<object, { consoles: BrowserContext; demo: Demo }>({
  consoles: [
    async ({}, use) => {
      const lab = await startConsoleLab(['vsphere', 'web', 'manager', 'esxi'])
      const executablePath = process.env['CHROMIUM_PATH']
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: [`--host-resolver-rules=MAP *.lab 127.0.0.1:${lab.port}`],
      })
      await use(await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } }))
      await browser.close()
      await lab.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  demo: [
    async ({ consoles: context }, use) => {
      const code = await bundle(join(ROOT, 'test/tools/unstun/recognise-page.ts'), 'unstunLook')
      const { consoles, builds } = freshContent(ROOT)
      const knowledge = { consoles, builds, at: '2026-11-22T03:14:07Z' }
      const open = async (url: string, language: Language) => {
        const page = await context.newPage()
        await page.goto(`${url}?lang=${language}`)
        await page.evaluate(code)
        await page.evaluate((given) => Object.assign(globalThis, { knowledge: given }), knowledge)
        return page
      }
      await use({ open })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

test.describe.configure({ mode: 'default', timeout: 150_000 })

const ORIGINS = [...new Set(Object.keys(PAGES).map((url) => new URL(url).origin))]

for (const language of LANGUAGES) {
  test(`every page of the demo consoles tells exactly what it shows, in ${language}`, async ({ demo }) => {
    await Promise.all(
      ORIGINS.map(async (origin) => {
        const page = await demo.open(origin, language)
        for (const [url, is] of Object.entries(PAGES)) {
          if (new URL(url).origin !== origin) continue
          await page.evaluate(GO, url)
          const expected = { ...is, facts: is.facts.toSorted(byText) }
          await expect.poll(() => told(page), { message: `${url} ${language}`, ...SOON }).toEqual(expected)
        }
        await page.close()
      }),
    )
  })

  test(`the Veeam plug-in in a frame of the vSphere Client tells a session, with evidence, in ${language}`, async ({
    demo,
  }) => {
    const page = await demo.open(PLUGIN, language)
    await page.frameLocator('.sandbox-iframe').getByRole('button', { name: 'sql01' }).click()
    const expected = [...TASKS, ...DISKS].toSorted(byText)
    await expect.poll(async () => (await told(page)).facts, SOON).toEqual(expected)
    const { facts } = await look(page)
    const quotes = facts
      .filter(({ key }) => key === 'transport.mode')
      .map(({ evidence }) => 'quote' in evidence && evidence.quote)
    expect(quotes).toEqual([1, 2].map((disk) => `Using backup proxy veeam-proxy01 for disk Hard disk ${disk} [hotadd]`))
    await page.close()
  })
}

const look = (page: Page) => page.evaluate<Recognition>('JSON.parse(JSON.stringify(unstunLook.look(knowledge)))')

async function told(page: Page): Promise<Shown> {
  const { console, object, facts } = await look(page)
  const texts = facts.map(({ subject: { kind, name }, key, value }) => `${kind} ${name} ${key} ${textOf(value)}`)
  return { console: console ?? '', object: object && `${object.kind} ${object.name}`, facts: texts.toSorted(byText) }
}

const byText = (one: string, other: string) => (one < other ? -1 : 1)

/** How far a task is changes while one looks. */
function textOf(value: unknown): string {
  const task = typeof value === 'object' && value !== null && 'task' in value ? value : null
  return task && 'state' in task ? `${String(task.task)} ${String(task.state)}` : JSON.stringify(value)
}

/** As the console's own links do it: the page is not loaded anew. */
const GO = (url: string): void => {
  history.pushState(null, '', url)
  dispatchEvent(new PopStateEvent('popstate'))
}
