import { readFileSync } from 'node:fs'
import jsQR from 'jsqr'
import { caseLink } from '#shared/handoff/link.ts'
import { toFile } from '#shared/handoff/file.ts'
import { handoverEn } from '#shared/language/handover.en.ts'
import { handoverJa } from '#shared/language/handover.ja.ts'
import { stepsEn } from '#shared/language/steps.en.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { pixelsOf } from './png-pixels.ts'

const words = handoverEn
const rows = (app: Assistant) => app.main.locator('.rows > li')

/** Opens a case's link in this tab, as a person who clicked it. */
async function follow(app: Assistant, link: string): Promise<void> {
  await app.page.goto('about:blank')
  await app.page.goto(link)
  await expect(app.heading).toHaveText(words.open.title)
}

async function keep(app: Assistant): Promise<void> {
  await app.main.getByRole('button', { name: words.open.keep }).click()
  await expect(app.main.getByText(words.open.kept(1))).toBeVisible()
}

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

test('steps are ticked off with time and result, kept with the case, and told in its note', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}`)
  await app.expectVerdict('nfs3-hotadd')
  await app.open('advice/use-direct-nfs')
  // Each step has its mark where it stands.
  const second = app.main.locator('ol.steps > li').nth(1)
  const done = second.getByRole('checkbox', { name: stepsEn.stepDone(2) })
  await done.check()
  await second.getByRole('radio', { name: stepsEn.failed }).check()
  await second.getByRole('textbox', { name: stepsEn.resultOf(2) }).fill('Export rule was missing')
  await done.focus()
  await expect(second.getByText(/^Done .*\d{4}/)).toBeVisible()
  await app.open(`case/${STORY.id}/handover`)
  await expect(app.main.locator('.note-preview')).toContainText('did not work: Export rule was missing')
  await app.open('advice/use-direct-nfs')
  await app.reload()
  const told = await second.locator('.switch-line').textContent()
  await expect(second.getByRole('radio', { name: stepsEn.failed })).toBeChecked()
  await done.uncheck()
  await expect(second.getByRole('textbox')).toHaveCount(0)
  await second.getByRole('button', { name: app.words.frame.undo }).click()
  await expect(second.getByRole('textbox')).toHaveValue('Export rule was missing')
  await expect(second.locator('.switch-line')).toHaveText(told ?? '')
})

test('the isolation test goes on after a reload, and its result becomes an answer', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}`)
  await app.open('advice/run-isolation-test')
  await expect(app.main.getByText(stepsEn.strays)).toBeVisible()
  await app.main.getByRole('button', { name: stepsEn.check }).click()
  await app.main.getByRole('button', { name: stepsEn.created }).click()
  await expect(app.main.getByText(stepsEn.hold)).toBeVisible()
  await app.open(`case/${STORY.id}`)
  await app.reload()
  await app.expectVerdict('nfs3-hotadd')
  await app.open('advice/run-isolation-test')
  await expect(app.main.getByRole('timer')).toContainText(stepsEn.created)
  await app.main.getByRole('button', { name: stepsEn.removed }).click()
  await expect(app.main.getByText(stepsEn.watch)).toBeVisible()
  await app.main.getByRole('button', { name: stepsEn.finished }).click()
  await app.main.getByRole('radio', { name: stepsEn['not-reproduced'] }).check()
  await expect(app.main.getByRole('status').getByText(stepsEn.notClear)).toBeVisible()
  await app.open(`case/${STORY.id}`)
  await app.expectVerdict('nfs3-hotadd')
  expect(await app.answers()).toContainEqual(expect.stringContaining(app.question('isolation.result').label.en))
})
