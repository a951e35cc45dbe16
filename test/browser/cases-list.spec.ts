import { casesEn } from '#shared/language/cases.en.ts'
import { handoverEn } from '#shared/language/handover.en.ts'
import { toFile } from '#shared/handoff/file.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { damagedFiles } from '../unit/handoff/damaged.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { rowsOfDatabase } from './database-rows.ts'

const rows = (app: Assistant) => app.main.locator('.rows > li')

/** So many cases, each with a name of its own. */
const many = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    ...STORY,
    id: `case-${place}`,
    vm: null,
    seen: [],
    title: `vm-${String(place).padStart(4, '0')}`,
    updatedAt: new Date(Date.parse(STORY.updatedAt) + place * 1000).toISOString(),
  }))

async function bringIn(app: Assistant, cases: (typeof STORY)[]): Promise<void> {
  await app.open('cases')
  await app.open('open')
  const buffer = Buffer.from(toFile(cases, STORY.updatedAt))
  await app.main.getByLabel(handoverEn.open.choose).setInputFiles({ name: 'all.unstun', mimeType: '', buffer })
  await app.main
    .getByRole('button', { name: cases.length > 1 ? handoverEn.open.keepAll : handoverEn.open.keep })
    .click()
  await expect(app.main.getByText(handoverEn.open.kept(cases.length))).toBeVisible({ timeout: 30_000 })
}

test('cases are found, put in order, duplicated and archived', async ({ assistant: app }) => {
  await bringIn(app, [STORY, ...many(3)])
  await app.open('cases')
  await expect(rows(app)).toHaveCount(4)
  await app.main.getByRole('searchbox').fill('VM-0002')
  await expect(rows(app)).toHaveCount(1)
  await app.main.getByRole('searchbox').fill('vcenter01')
  await expect(rows(app).getByRole('link', { name: 'fin-sql01', exact: true })).toBeVisible()
  await rows(app)
    .getByRole('button', { name: `${casesEn.duplicate} fin-sql01` })
    .click()
  await app.main.getByRole('searchbox').fill('')
  await expect(rows(app)).toHaveCount(5)
  await app.main.getByRole('combobox', { name: casesEn.sort }).selectOption('name')
  await expect(rows(app).first()).toContainText(casesEn.copyOf('fin-sql01'))

  await app.main.getByRole('button', { name: `${casesEn.archive} vm-0001` }).click()
  await expect(rows(app)).toHaveCount(4)
  await expect(app.heading).toBeFocused()
  await app.main.getByRole('combobox', { name: casesEn.which }).selectOption('true')
  await expect(rows(app)).toHaveCount(1)
  await app.main.getByRole('button', { name: `${casesEn.unarchive} vm-0001` }).click()
  await expect(app.main.getByText(casesEn.none)).toBeVisible()
})

test('each case that was deleted can be brought back, from wherever the list was left', async ({ assistant: app }) => {
  await bringIn(app, many(30))
  await app.open('cases')
  const remove = (name: string) => app.main.getByRole('button', { name: `${app.words.cases.remove} ${name}` }).click()
  const undo = (name: string) => app.main.getByRole('button', { name: `${app.words.frame.undo} ${name}` })
  await remove('vm-0015')
  await expect(undo('vm-0015')).toBeInViewport({ ratio: 1 })
  await remove('vm-0016')
  await expect(undo('vm-0016')).toBeFocused()
  await expect(rows(app)).toHaveCount(28)
  await undo('vm-0015').click()
  await expect(rows(app)).toHaveCount(29)
  await expect(undo('vm-0015')).toHaveCount(0)
  await undo('vm-0016').click()
  await expect(rows(app)).toHaveCount(30)
})

test('everything is deleted from the list too, after asking, and nothing of it can be brought back', async ({
  assistant: app,
}) => {
  await bringIn(app, [STORY, ...many(2)])
  await app.open('cases')
  await app.main.getByRole('button', { name: `${app.words.cases.remove} vm-0001` }).click()
  await app.main.getByRole('button', { name: app.words.settings.removeAll }).click()
  await expect(rows(app)).toHaveCount(2)
  await app.main.getByRole('button', { name: app.words.settings.removeAllConfirm }).click()
  await expect(app.main.getByText(app.words.settings.removedAll)).toBeVisible()
  await expect(app.main.getByText(app.words.cases.empty)).toBeVisible()
  await expect(app.main.getByRole('button', { name: app.words.frame.undo })).toHaveCount(0)
  expect(await app.page.evaluate(rowsOfDatabase)).toMatchObject({ cases: [], answers: [], seen: [], ticks: [] })
})

test('all cases are saved in a file that brings them back after everything was deleted', async ({
  assistant: app,
  page,
}) => {
  await bringIn(app, [STORY, ...many(2)])
  await app.open('cases')
  const download = page.waitForEvent('download')
  await app.main.getByRole('button', { name: casesEn.saveAll }).click()
  const file = await (await download).path()
  await app.open('settings')
  await app.main.getByRole('button', { name: app.words.settings.removeAll }).click()
  await app.main.getByRole('button', { name: app.words.settings.removeAllConfirm }).click()
  await expect(app.main.getByText(app.words.settings.removedAll)).toBeVisible()

  await app.open('open')
  await app.main.getByLabel(handoverEn.open.choose).setInputFiles(file)
  await app.main.getByRole('button', { name: handoverEn.open.keepAll }).click()
  await app.main.getByRole('button', { name: handoverEn.open.toCases }).click()
  await expect(rows(app)).toHaveCount(3)
  await rows(app).getByRole('link', { name: 'fin-sql01', exact: true }).click()
  await app.expectVerdict('nfs3-hotadd')
})

test('5,000 cases: the list can be used at once, and every case is found', async ({ assistant: app, page }) => {
  await bringIn(app, many(5000))
  await app.open('cases')
  await page.reload()
  await expect(rows(app).first()).toContainText('vm-4999')
  expect(await rows(app).count()).toBeLessThan(500)
  await expect(app.main.getByRole('button', { name: casesEn.saveAll })).toBeInViewport()
  await app.main.getByRole('searchbox').fill('vm-0007')
  await expect(rows(app)).toHaveCount(1)
  await app.main.getByRole('searchbox').fill('')
  await app.main.getByRole('button', { name: casesEn.more }).scrollIntoViewIfNeeded()
  await expect.poll(() => rows(app).count()).toBeGreaterThan(100)
})

test('damaged files bring nothing in', async ({ assistant: app }) => {
  await bringIn(app, [STORY])
  await app.open('cases')
  const before = await app.page.evaluate(rowsOfDatabase)
  const outcomes = await app.page.evaluate(openEach, damagedFiles(60))
  expect(new Set(outcomes)).toEqual(new Set(['refused', 'shown']))
  expect(await app.page.evaluate(rowsOfDatabase)).toEqual(before)
})

/** Opens each text as a person would; done when the page says what became of it. */
async function openEach(texts: string[]): Promise<string[]> {
  const outcomes: string[] = []
  const until = async <T>(look: () => T | null): Promise<T> => {
    for (;;) {
      const found = look()
      if (found !== null) return found
      await new Promise((resolve) => setTimeout(resolve, 4))
    }
  }
  for (const [place, text] of texts.entries()) {
    location.hash = '#/'
    await until(() => (document.querySelector('main textarea') ? null : true))
    location.hash = `#/open?again=${place}`
    const field = await until(() => document.querySelector<HTMLTextAreaElement>('main textarea'))
    const form = field.form
    field.value = text.trim() || 'x'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    const button = await until(() => form?.querySelector<HTMLButtonElement>('button[type=submit]:enabled') ?? null)
    button.click()
    outcomes.push(
      await until(() => {
        if (document.querySelector('main [role=alert] > .notice')) return 'refused'
        return document.querySelector('main h2') ? 'shown' : null
      }),
    )
  }
  return outcomes
}
