import { readFileSync } from 'node:fs'
import { caseLink } from '#shared/handoff/link.ts'
import { handoverEn as words } from '#shared/language/handover.en.ts'
import { handoverJa } from '#shared/language/handover.ja.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { expect, test } from './assistant.ts'
import { follow, keep } from './handing-over.ts'

test('the note leaves out names unless asked, and says the same in Japanese', async ({ assistant: app, served }) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}/handover`)
  const preview = app.main.locator('.note-preview')
  await expect(preview).toContainText('VM-1')
  await expect(preview).toContainText('Using backup proxy PROXY-1 for disk Hard disk 1 [hotadd]')
  const redacted = (await preview.textContent()) ?? ''
  for (const name of ['fin-sql01', 'esxi07', 'tokyo', 'vcenter01', 'netapp', 'veeam-proxy02', 'vm-2045'])
    expect(redacted).not.toContain(name)
  await app.main.getByText(words.key).click()
  await expect(app.main.locator('.note-key')).toContainText('fin-sql01')

  await app.main.getByLabel(words.redact).uncheck()
  await expect(preview).toContainText('fin-sql01')
  await expect(app.main.getByText(words.redactOff)).toBeVisible()
  await app.main.getByRole('radio', { name: words.languages.both }).check()
  await expect(preview).toContainText('画面やログで確認したこと')
  await expect(preview).toContainText(words.noteWords.seen)
})

test('the note as a page has both languages beside each other, and prints alone', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}/handover`)
  await app.main.getByRole('radio', { name: words.languages.both }).check()
  await app.main.getByRole('radio', { name: words.page }).check()
  const sheet = app.main.locator('.note-sheet')
  const [japanese, english] = [handoverJa.noteWords, words.noteWords].map(({ seen }) =>
    sheet.getByRole('heading', { name: seen }),
  )
  if (!japanese || !english) throw new Error('no headings')
  const [left, right] = [await japanese.boundingBox(), await english.boundingBox()]
  expect(left?.y).toBe(right?.y)
  expect(left?.x).toBeLessThan(right?.x ?? 0)
  await expect(sheet.locator('section[lang=ja]').first()).toContainText('VM-1')
  await expect(sheet).not.toContainText('fin-sql01')

  // Whatever is on the screen, the page is what is printed.
  await app.main.getByRole('radio', { name: words.markdown }).check()
  await expect(sheet).toBeHidden()
  await app.page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(app.main.locator('.note-preview, h1, h2, .qr, button').filter({ visible: true })).toHaveCount(0)
})

test('names have the same aliases in the next note, and the key is kept on this device alone', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}/handover`)
  await app.main.getByText(words.key).click()
  const key = app.main.locator('.note-key tbody tr')
  const before = await key.allTextContents()
  expect(before).toContain('VM-1fin-sql01')
  await app.open(`case/${STORY.id}`)
  const note = app.main.getByRole('textbox', { name: app.words.cases.note })
  await note.fill('Asked CORP\\sato about 10.9.8.7')
  await app.heading.click()
  await expect(app.main.getByText(app.words.cases.noteSaved)).toBeVisible()
  await app.reload()
  await app.open(`case/${STORY.id}/handover`)
  await expect(app.main.locator('.note-preview')).toContainText(/Asked USER-\d about ADDRESS-\d/)
  await app.main.getByText(words.key).click()
  expect((await key.allTextContents()).slice(0, before.length)).toEqual(before)

  const download = app.page.waitForEvent('download')
  await app.main.getByRole('button', { name: words.saveFile }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).not.toMatch(/VM-1|alias/)
})
