import { casesEn } from '#shared/language/cases.en.ts'
import { rescueEn } from '#shared/language/rescue.en.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { WALKS } from './tour.ts'

const KNOWN = WALKS['known-issue']

test('two tabs agree', async ({ assistant: app }) => {
  await app.walk({ symptom: 'stun-at-snapshot-removal' })
  await app.expectAsked('datastore.type')
  const other = await app.newTab(app.path)
  await other.expectAsked('datastore.type')

  await other.answer({ 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.show()
  await app.answer({ 'host.version': '7.0.3', 'proxy.same-host': 'no' })
  await other.expectVerdict('nfs3-hotadd')
  expect(await other.answers()).toEqual(await app.answers())

  await app.open('settings')
  await other.show()
  await other.switchTo('ja')
  await expect(app.heading).toHaveText(other.words.settings.title)
  await app.show()
  await app.switchTo('ja')
  await app.main.getByRole('radio', { name: app.words.settings.dark }).check()
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('a note is kept, and a tab that did not write one takes none away', async ({ assistant: app }) => {
  const note = (tab: Assistant) => tab.main.getByRole('textbox', { name: tab.words.cases.note })
  await app.walk({ symptom: 'other' })
  await app.expectVerdict('outside-snapshot-removal')
  const other = await app.newTab(app.path)
  await other.expectVerdict('outside-snapshot-removal')

  await app.show()
  await note(app).fill('Tried at 03:14; Sato knows.')
  await app.heading.click()
  await expect(app.main.getByText(app.words.cases.noteSaved)).toBeVisible()
  await expect(note(other)).toHaveValue('Tried at 03:14; Sato knows.')
  await other.show()
  await note(other).focus()
  await other.heading.click()
  await other.reload()
  await expect(note(other)).toHaveValue('Tried at 03:14; Sato knows.')
  await note(other).fill('Solved.')
  await other.heading.click()
  await expect(note(app)).toHaveValue('Solved.')
})

test('a case is renamed, and deleted in one tab it is gone in the other', async ({ assistant: app }) => {
  await app.walk({ symptom: 'other' })
  await app.expectVerdict('outside-snapshot-removal')
  const other = await app.newTab('cases')
  await other.main.getByRole('button', { name: app.words.cases.rename }).click()
  await other.main.getByRole('textbox', { name: app.words.cases.name }).fill('  sql01 ')
  await other.main.getByRole('button', { name: app.words.cases.save }).click()
  await expect(other.main.getByRole('link', { name: 'sql01', exact: true })).toBeVisible()
  await expect(app.main.locator('.walk-title strong')).toHaveText('sql01')

  await other.main.getByRole('button', { name: `${app.words.cases.remove} sql01` }).click()
  await expect(app.heading).toHaveText(app.words.walk.missingCase)
  await expect(other.main.getByText(app.words.cases.empty)).toBeVisible()
  await other.main.getByRole('button', { name: app.words.frame.undo }).click()
  await app.expectVerdict('outside-snapshot-removal')
  await expect(app.main.locator('.walk-title strong')).toHaveText('sql01')
})

test('everything is deleted, after asking', async ({ assistant: app, page }) => {
  await app.walk({ symptom: 'other' })
  await app.expectVerdict('outside-snapshot-removal')
  const other = await app.newTab(app.path)
  await app.show()
  await app.open('settings')
  await app.main.getByRole('radio', { name: app.words.settings.dark }).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  const remove = app.main.getByRole('button', { name: app.words.settings.removeAll })
  await remove.click()
  await app.main.getByRole('button', { name: app.words.settings.cancel }).click()
  await other.show()
  await other.reload()
  await other.expectVerdict('outside-snapshot-removal')
  await app.show()

  await remove.click()
  await app.main.getByRole('button', { name: app.words.settings.removeAllConfirm }).click()
  await expect(app.main.getByText(app.words.settings.removedAll)).toBeVisible()
  await expect(other.heading).toHaveText(app.words.walk.missingCase)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(app.main.getByRole('radio', { name: app.words.settings.system })).toBeChecked()
  await app.open('cases')
  await app.reload()
  await expect(app.main.getByText(app.words.cases.empty)).toBeVisible()
})

test('a double click makes one case', async ({ assistant: app }) => {
  await app.open(`walk/${app.topic.id}`)
  await app.choice('symptom', 'other').evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await app.expectVerdict('outside-snapshot-removal')
  await app.open('cases')
  await expect(app.main.locator('.rows > li')).toHaveCount(1)
})

test('the database cannot be opened: the app works from memory, and says so', async ({ assistant: app, page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Broken for a test.', 'UnknownError')
    }
  })
  await app.open()
  await expect(page.getByText(rescueEn.troubles.damaged)).toBeVisible()
  await app.walk(KNOWN.facts)
  await app.expectVerdict(KNOWN.verdict)
  await expect(app.main.getByText(app.words.walk.unsaved)).toBeVisible()
  expect(await app.answers()).toEqual(app.answersOf(KNOWN.facts))
  await app.open('advice/use-direct-nfs')
  await expect(app.heading).toHaveText('Use Direct NFS access')
  await app.open('cases')
  await expect(app.main.locator('.rows > li')).toHaveCount(1)
  await app.reload()
  await expect(app.main.getByText(casesEn.unread)).toBeVisible()
  await app.open('case/from-yesterday')
  await expect(app.heading).toHaveText(app.words.walk.unreadCase)
})

test('an answer that the browser refuses to store is not shown as stored', async ({ assistant: app, page }) => {
  await app.walk({ symptom: 'stun-at-snapshot-removal' })
  await app.expectAsked('datastore.type')
  await expect(page.getByText(rescueEn.goesOn)).toHaveCount(0)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full for a test.', 'QuotaExceededError')
    }
  })
  await app.choice('datastore.type', 'nfs3').click()
  const alert = page.getByRole('alert').filter({ hasText: app.words.frame.saveFailed.quota })
  await expect(alert).toBeVisible()
  await app.expectAsked('datastore.type')
  expect(await app.answers()).toEqual(app.answersOf({ symptom: 'stun-at-snapshot-removal' }))
  await alert.getByRole('button', { name: app.words.frame.dismiss }).click()
  await expect(alert).toHaveCount(0)
  await app.reload()
  await app.answer({ 'datastore.type': 'nfs3' })
  await app.expectAsked('transport.mode')
})
