import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type CDPSession, type LaunchOptions } from '@playwright/test'
import { handoverEn as words } from '#shared/language/handover.en.ts'
import { toFile } from '#shared/handoff/file.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { tabOf, test as base } from './chromium.ts'
import { untilReady } from './tab.ts'

/** The domain that stands in for the system: installing an app and opening files with it. Playwright's types leave it out. */
type System = { send(method: `PWA.${string}`, given: object): Promise<object> }

/** A home of its own: an installed app lays icons and file types down there, and a person's are left alone. */
const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const home = mkdtempSync(join(tmpdir(), 'unstun-home-'))
      await use({
        ...launchOptions,
        env: {
          ...process.env,
          HOME: home,
          XDG_DATA_HOME: join(home, '.local/share'),
          XDG_CONFIG_HOME: join(home, '.config'),
        },
      })
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
    { scope: 'worker' },
  ],
})

test('case files that the system opens with the installed app are shown together and not kept, with no server in sight', async ({
  app,
  start,
  profile,
}) => {
  const context = await start()
  const page = await context.newPage()
  await page.goto(`${app.url}/#/settings`)
  await untilReady(tabOf(page))
  const browser: CDPSession | undefined = await context.browser()?.newBrowserCDPSession()
  if (!browser) throw new Error('no session with the browser')
  const system = browser as unknown as System
  const manifestId = `${app.url}/`
  await system.send('PWA.install', { manifestId, installUrlOrBundleUrl: manifestId })
  await system.send('PWA.changeAppUserSettings', { manifestId, displayMode: 'standalone' })
  expect(await system.send('PWA.getOsAppState', { manifestId })).toMatchObject({
    fileHandlers: [{ action: `${app.url}/#/open`, accepts: [{ fileExtensions: ['.unstun'] }] }],
  })
  await app.stop()

  const files = [STORY, { ...STORY, id: 'another', vm: null, title: 'payroll-db' }].map((one) => {
    const file = join(profile, `${one.id}.unstun`)
    writeFileSync(file, toFile([one], STORY.updatedAt))
    return file
  })
  const opened = context.waitForEvent('page')
  await system.send('PWA.launchFilesInApp', { manifestId, files })
  const window = await opened
  await expect(window.getByRole('heading', { name: words.open.holdsMany(2) })).toBeVisible()
  await expect(window.getByRole('heading', { name: 'fin-sql01' })).toBeVisible()
  await expect(window.getByRole('heading', { name: 'payroll-db' })).toBeVisible()
  await expect(window.getByText(words.open.notKept)).toBeVisible()
  expect(await window.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true)
  await window.getByRole('button', { name: words.open.keepAll }).click()
  await expect(window.getByText(words.open.kept(2))).toBeVisible()
})
