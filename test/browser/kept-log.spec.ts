import { readFile } from 'node:fs/promises'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { handoverEn } from '#shared/language/handover.en.ts'
import { casesEn } from '#shared/language/cases.en.ts'
import { logsEn } from '#shared/language/logs.en.ts'
import { writeVersion2 } from '../unit/store/version-2.ts'
import { type Assistant, expect, test } from './assistant.ts'
import { rowsOfDatabase } from './database-rows.ts'

const LOG = `2015-10-27T22:01:00.000Z| vmx| I120: DICT              displayName = "sql01"
2015-10-27T22:31:00.000Z| vmx| I120: SnapshotVMX_Consolidate: Starting online snapshot consolidate operation.
2015-10-27T22:55:23.600Z| vcpu-0| I120: the line before
2015-10-27T22:55:23.700Z| vcpu-0| I120: Checkpoint_Unstun: vm stopped for 41200000 us
2015-10-27T22:55:23.785Z| vcpu-0| I120: SnapshotVMXConsolidateOnlineCB: Done with consolidate
`
const SESSION = 'Processing sql01\nUsing backup proxy px01 for disk Hard disk 1 [hotadd]\n'

type File = { name: string; mimeType: string; buffer: Buffer }
const file = (name: string, bytes: Uint8Array): File => ({ name, mimeType: '', buffer: Buffer.from(bytes) })

const keepLog = (app: Assistant) => app.main.getByRole('checkbox', { name: /^Keep the log itself too/ })
const button = (app: Assistant, name: string) => app.main.getByRole('button', { name })

async function readFiles(app: Assistant, files: File[], at = 'logs'): Promise<void> {
  await app.open(at)
  await app.main.locator('.drop-zone input[type=file]').first().setInputFiles(files)
  await button(app, logsEn.take).waitFor()
}

/** Takes over what was read; gives the id of the case. */
async function takeOver(app: Assistant): Promise<string> {
  await button(app, logsEn.take).click()
  await expect.poll(() => app.path).toMatch(/^case\//)
  return app.path.slice('case/'.length)
}

/** Takes over a log with the log itself, and opens what the case kept. */
async function keep(app: Assistant, files = [file('vmware.log', strToU8(LOG))]): Promise<string> {
  await readFiles(app, files)
  await keepLog(app).check()
  const id = await takeOver(app)
  await app.open(`logs?case=${id}`)
  await expect(keptFiles(app)).toHaveCount(files.length)
  return id
}

const keptFiles = (app: Assistant) =>
  app.main.getByRole('region', { name: logsEn.keptLogs }).getByRole('list').getByRole('listitem')

/** Waits until the bytes of so many logs lie in the database. */
const expectBytes = (app: Assistant, count: number) =>
  expect.poll(async () => (await app.page.evaluate(rowsOfDatabase))['logBytes']?.length).toBe(count)

const tableOf = (app: Assistant) => app.main.locator('.logs-table tbody').innerText()

test('a log is kept only when asked for; read again it says the same, and gives its lines', async ({
  assistant: app,
}) => {
  const files = [
    file('vmware.log.gz', gzipSync(strToU8(LOG))),
    file('support.zip', zipSync({ 'sql01/vmware-1.log': strToU8(LOG.replaceAll('2015', '2016')) })),
    file('session.txt', strToU8(SESSION)),
  ]
  await readFiles(app, files)
  await expect(keepLog(app)).not.toBeChecked()
  await takeOver(app)
  await expect(app.main.getByRole('link', { name: /^Stuns and events from logs/ })).toBeVisible()
  await expectBytes(app, 0)

  await readFiles(app, files)
  const told = await tableOf(app)
  await keepLog(app).check()
  const id = await takeOver(app)
  await expectBytes(app, 3)
  await app.main.getByRole('link', { name: /^Stuns and events from logs/ }).click()
  await expect(keptFiles(app)).toHaveText([/^vmware\.log\.gz/, /^support\.zip/, /^session\.txt/])

  await app.reload()
  await button(app, logsEn.readAgain).click()
  await expect(button(app, logsEn.take)).toBeVisible()
  await expect.poll(() => tableOf(app)).toBe(told)
  await app.main.getByRole('application').focus()
  await app.page.keyboard.press('ArrowRight')
  await expect(app.main.locator('.logs-around pre')).toContainText('the line before')
  await expect(app.main.getByRole('combobox', { name: logsEn.intoCase })).toHaveValue(id)
  await expect(keepLog(app)).toHaveCount(0)
})

test('pasted text is kept too, once, and saved as it was', async ({ assistant: app }) => {
  for (const at of ['logs', 'logs?case=']) {
    await app.open(at === 'logs' ? at : at + app.path.slice('case/'.length))
    await app.main.getByRole('textbox').fill(SESSION)
    await button(app, logsEn.readPasted).click()
    await keepLog(app).check()
    await takeOver(app)
  }
  await expectBytes(app, 1)
  await app.open(`logs?case=${app.path.slice('case/'.length)}`)
  const saved = app.page.waitForEvent('download')
  await button(app, logsEn.saveLog).click()
  expect((await saved).suggestedFilename()).toBe('pasted text.txt')
  expect(await readFile(await (await saved).path(), 'utf8')).toBe(SESSION)
})

test('a kept log is deleted by itself, with its case, and with everything; it comes back with its case', async ({
  assistant: app,
}) => {
  const id = await keep(app, [file('vmware.log', strToU8(LOG)), file('session.txt', strToU8(SESSION))])
  await button(app, `${logsEn.removeLog} session.txt`).click()
  await button(app, logsEn.cancel).click()
  await button(app, `${logsEn.removeLog} session.txt`).click()
  await button(app, logsEn.removeLogConfirm).click()
  await expect(keptFiles(app)).toHaveText([/^vmware\.log/])
  await expectBytes(app, 1)

  await app.open('cases')
  await app.main.locator('.rows > li').getByRole('button', { name: app.words.cases.remove }).click()
  await expectBytes(app, 0)
  await button(app, app.words.frame.undo).click()
  await expectBytes(app, 1)
  await app.open(`logs?case=${id}`)
  await button(app, logsEn.readAgain).click()
  await expect(app.main.getByText('sql01: longest stun at snapshot removal 41.2 s.')).toBeVisible()

  await app.open('settings')
  await button(app, app.words.settings.removeAll).click()
  await button(app, app.words.settings.removeAllConfirm).click()
  await expectBytes(app, 0)
})

test('a kept log is in no link and no file, and the pages that hand over say so', async ({ assistant: app }) => {
  const id = await keep(app)
  const save = async (name: string) => {
    const saved = app.page.waitForEvent('download')
    await button(app, name).click()
    return readFile(await (await saved).path(), 'utf8')
  }
  await app.open(`case/${id}/handover`)
  await expect(app.main.getByText(handoverEn.logsStay)).toBeVisible()
  const one = await save(handoverEn.saveFile)
  await app.open('cases')
  await expect(app.main.getByText(casesEn.logsStay)).toBeVisible()
  const all = await save(casesEn.saveAll)
  for (const file of [one, all]) {
    expect(file).toContain('snapshot-remove')
    expect(file).not.toMatch(/the line before|logFiles|dGhlIGxpbmUgYmVmb3Jl/)
  }
  await button(app, casesEn.duplicate).click()
  await expect(app.main.locator('.rows > li')).toHaveCount(2)
  await expectBytes(app, 1)
})

test('more than a case holds is not offered to be kept, in plain words', async ({ assistant: app }) => {
  await readFiles(
    app,
    Array.from({ length: 101 }, (_, at) => file(`vmware-${at}.log`, strToU8(LOG))),
  )
  await expect(
    app.main.getByText(/A case holds at most 50 MB in 100 files; with this it would be .* in 101/),
  ).toBeVisible()
  await expect(keepLog(app)).toHaveCount(0)
  await takeOver(app)
  await expectBytes(app, 0)
})

test('a log that changed meanwhile is said to be unreadable, and nothing is stored', async ({ assistant: app }) => {
  await readFiles(app, [file('vmware.log', strToU8(LOG))])
  await keepLog(app).check()
  await app.page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'))
  })
  await button(app, logsEn.take).click()
  await expect(app.main.getByText(logsEn.problems.unreadable('vmware.log'))).toBeVisible()
  expect((await app.page.evaluate(rowsOfDatabase))['cases']).toEqual([])
})

test('a case of a database of version 2 shows what it kept, and keeps a log beside it', async ({
  assistant: app,
  page,
  served,
}) => {
  await page.goto(new URL('icon.svg', served.address).href)
  await page.evaluate(writeVersion2, 'unstun')
  await page.goto('about:blank')
  app.language = 'ja'
  await app.open('logs?case=old-3')
  await expect(app.main.getByRole('row', { name: /41\.2/ })).toContainText('sql01')
  await app.main
    .locator('.drop-zone input[type=file]')
    .first()
    .setInputFiles([file('vmware.log', strToU8(LOG))])
  await app.main.getByRole('checkbox', { name: /^ログそのものも残す/ }).check()
  await app.main.getByRole('button', { name: '取り込む' }).click()
  await expect.poll(() => app.path).toBe('case/old-3')
  await expectBytes(app, 1)
})
