import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import { caseLink } from '#shared/handoff/link.ts'
import { toFile } from '#shared/handoff/file.ts'
import { handoverEn as words } from '#shared/language/handover.en.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { follow, keep } from './handing-over.ts'
import { pixelsOf } from './png-pixels.ts'

const rows = (app: Assistant) => app.main.locator('.rows > li')

test('a link shows what it holds, keeps nothing by itself, and goes on as the same case', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await expect(app.main.getByRole('heading', { name: 'fin-sql01' })).toBeVisible()
  await expect(app.main.getByText('Using backup proxy veeam-proxy02.tokyo.example.com').first()).toBeVisible()
  await expect(app.main.locator('dt', { hasText: words.noteWords.done })).toContainText('step 2')
  await expect(app.main.locator('dt', { hasText: words.certainty.inferred })).toHaveCount(2)
  const other = await app.newTab('cases')
  await expect(other.main.getByText(other.words.cases.empty)).toBeVisible()

  await app.show()
  await keep(app)
  await expect(rows(other)).toHaveCount(1)
  await app.main.getByRole('button', { name: words.open.openCase }).click()
  await app.expectVerdict('nfs3-hotadd')
  expect(app.path).toBe(`case/${STORY.id}`)
})

test('keeping is taken back, and no case is left', async ({ assistant: app, served }) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.main.getByRole('button', { name: app.words.frame.undo }).click()
  await expect(app.main.getByText(words.open.undone)).toBeVisible()
  await app.open('cases')
  await expect(app.main.getByText(app.words.cases.empty)).toBeVisible()
})

test('a case that is here already is merged or kept beside, as the person says', async ({ assistant: app, served }) => {
  const later = { ...STORY, note: 'Day shift.', updatedAt: '2026-11-23T01:00:00.000Z' }
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await follow(app, caseLink(served.address, STORY))
  await expect(app.main.getByText(words.open.isSame)).toBeVisible()

  await follow(app, caseLink(served.address, later))
  await expect(app.main.getByText(words.open.differs('fin-sql01'))).toBeVisible()
  await app.main.getByRole('button', { name: words.open.both }).click()
  await expect(app.main.getByText(words.open.kept(1))).toBeVisible()
  await app.main.getByRole('button', { name: app.words.frame.undo }).click()
  await expect(app.main.getByText(words.open.undone)).toBeVisible()

  await follow(app, caseLink(served.address, later))
  await app.main.getByRole('button', { name: words.open.merge }).click()
  await app.main.getByRole('button', { name: words.open.openCase }).click()
  const note = app.main.getByRole('textbox', { name: app.words.cases.note })
  await expect(note).toHaveValue(`${STORY.note}\n\nDay shift.`)
  await app.open('cases')
  await expect(rows(app)).toHaveCount(1)
})

test('a damaged link is refused in a sentence, a damaged part is named', async ({ assistant: app, served }) => {
  await follow(app, `${served.address}#/open/1AAAA`)
  await expect(app.main.getByText(words.open.refused.damaged)).toBeVisible()
  const file = toFile([STORY], STORY.updatedAt)
    .replace('"hotadd"', '"<b>teleport</b>"')
    .replace('"vm.consolidation"', '"vm.colour"')
  await app.main
    .getByLabel(words.open.choose)
    .setInputFiles({ name: 'x.unstun', mimeType: '', buffer: Buffer.from(file) })
  await expect(app.main.getByText(`${words.open.parts.seen} vm.colour: ${words.open.why.unknown}`)).toBeVisible()
  await keep(app)
})

test('a link runs nothing and goes nowhere else', async ({ assistant: app, served, page }) => {
  const hostile = '"><img src=x onerror=alert(1)><a href="https://evil.example">\u202e'
  const one = { ...STORY, title: hostile, note: hostile, vm: { origin: 'javascript:alert(1)', name: hostile } }
  let asked = 0
  page.on('dialog', () => asked++)
  await follow(app, caseLink(served.address, one))
  await expect(app.main.getByRole('heading', { level: 3 })).toContainText('<img src=x')
  await expect(app.main.locator('img, a[href*="evil"], a[href^="javascript"]')).toHaveCount(0)
  expect(asked).toBe(0)
})

test('the QR code on the page is the link, and opens the same case in another browser', async ({
  assistant: app,
  served,
  browser,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}/handover`)
  const code = app.main.getByRole('img', { name: words.qrLabel })
  const { data, width, height } = pixelsOf(await code.screenshot({ scale: 'device' }))
  const link = jsQR(data, width, height)?.data ?? ''
  expect(link.startsWith(`${served.address}#/open/1`)).toBe(true)

  const elsewhere = await browser.newContext()
  const page = await elsewhere.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: words.open.keep }).click()
  await page.getByRole('button', { name: words.open.openCase }).click()
  const row = app.topic.verdicts.find(({ id }) => id === 'nfs3-hotadd')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(row?.title.en ?? '')
  await elsewhere.close()
})

test('a file that was saved opens again', async ({ assistant: app, served, page }) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}/handover`)
  const download = page.waitForEvent('download')
  await app.main.getByRole('button', { name: words.saveFile }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('fin-sql01-2026-11-22.unstun')
  await app.open('open')
  await app.main.getByRole('textbox').fill(readFileSync(await file.path(), 'utf8'))
  await app.main.getByRole('button', { name: words.open.read }).click()
  await expect(app.main.getByText(words.open.isSame)).toBeVisible()
})

test('files are dropped anywhere on the page, and the page stays', async ({ assistant: app }) => {
  await app.open('open')
  const texts = [toFile([STORY], STORY.updatedAt), 'no case']
  const transfer = await app.page.evaluateHandle((given) => {
    const data = new DataTransfer()
    given.forEach((text, place) => data.items.add(new File([text], `file-${place}.unstun`)))
    return data
  }, texts)
  const isTaken = await app.heading.evaluate(
    (heading, dataTransfer) =>
      !heading.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })),
    transfer,
  )
  expect(isTaken).toBe(true)
  await expect(app.main.getByRole('heading', { name: 'fin-sql01' })).toBeVisible()
  await expect(app.main.getByText('file-1.unstun')).toBeVisible()
})
