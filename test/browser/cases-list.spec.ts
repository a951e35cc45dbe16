import { casesEn } from '#shared/language/cases.en.ts'
import { handoverEn } from '#shared/language/handover.en.ts'
import { toFile } from '#shared/handoff/file.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { expect, test, type Assistant } from './assistant.ts'

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
  await app.main.getByRole('combobox', { name: casesEn.which }).selectOption('true')
  await expect(rows(app)).toHaveCount(1)
  await app.main.getByRole('button', { name: `${casesEn.unarchive} vm-0001` }).click()
  await expect(app.main.getByText(casesEn.none)).toBeVisible()
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
