import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { rescueEn } from '#shared/language/rescue.en.ts'
import { tabOf, test } from './chromium.ts'
import { answersShown, chooseFirst, type Seen, firstVisit, startCase } from './journey.ts'
import { leveldbOf } from './profile-files.ts'
import type { ServedApp } from './served-app.ts'
import { heading, until } from './tab.ts'

/** `heals`: Chromium itself puts an empty database in place. */
type Damage = { what: string; heals: boolean; harm: (leveldb: string) => void }

const each = (folder: string, harm: (file: string) => void) =>
  readdirSync(folder).forEach((name) => harm(join(folder, name)))

const DAMAGES: Damage[] = [
  { what: 'has lost its content', heals: true, harm: (leveldb) => each(leveldb, (file) => truncateSync(file)) },
  {
    what: 'is overwritten',
    heals: false,
    harm: (leveldb) => each(leveldb, (file) => writeFileSync(file, 'not a database\n'.repeat(99))),
  },
  {
    what: 'cannot be opened',
    heals: false,
    harm: (leveldb) => {
      rmSync(leveldb, { recursive: true })
      writeFileSync(leveldb, 'a file where the folder must be')
    },
  },
]

for (const { what, heals, harm } of DAMAGES) {
  test(`the app can be read and walked with no network when its database ${what}`, async ({ app, profile, start }) => {
    const first = await start()
    const seen = await firstVisit(tabOf(await first.newPage()), app)
    await app.stop()
    await first.close()
    harm(leveldbOf(profile, app))
    const page = await (await start()).newPage()
    await expectReadable(page, app, seen)
    await expect(page.getByText(rescueEn.troubles.damaged)).toBeVisible({ visible: !heals })
    if (!heals) await expectReset(page)
  })
}

async function expectReadable(page: Page, { url }: ServedApp, { headings }: Seen): Promise<void> {
  await page.goto(`${url}/#/advice/use-direct-nfs`)
  expect(await heading(tabOf(page))).toBe(headings.get('#/advice/use-direct-nfs'))
  await page.goto(`${url}/#/walk/snapshot-stun`)
  await startCase(tabOf(page))
  await chooseFirst(tabOf(page))
  await until(
    'two answers',
    () => answersShown(tabOf(page)),
    (count) => count === 2,
  )
}

/** The browser cannot put another one in its place, and the page says what would. */
async function expectReset(page: Page): Promise<void> {
  await page.getByRole('button', { name: rescueEn.reset, exact: true }).click()
  await page.getByRole('button', { name: rescueEn.resetSure }).click()
  await expect(page.getByText(rescueEn.resetFailed)).toBeVisible()
}

test('a browser that refuses a database is said to keep nothing', async ({ app, start }) => {
  const page = await (await start()).newPage()
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(`${app.url}/#/advice/use-direct-nfs`)
  await heading(tabOf(page))
  await expect(page.getByText(rescueEn.troubles.refused)).toBeVisible()
})
