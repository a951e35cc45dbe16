import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { handoverEn } from '#shared/language/handover.en.ts'
import { rescueEn } from '#shared/language/rescue.en.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import { expect, test, type Assistant } from './assistant.ts'

const FACTS: CaseFacts = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' }

const notice = (app: Assistant) => app.page.locator('.trouble')
const way = (app: Assistant, name: string) => notice(app).getByRole('button', { name, exact: true })

/** A tab of the same origin that runs nothing of ours. */
async function besideTab(app: Assistant): Promise<Page> {
  const page = await app.page.context().newPage()
  await page.goto(new URL('icon.svg', app.served.address).href)
  return page
}

/** A press that loads the page anew: to go on before that is done would be to go on in the old page. */
async function loadedAnew(app: Assistant, press: () => Promise<void>): Promise<void> {
  await Promise.all([app.page.waitForEvent('load'), press()])
  await app.heading.first().waitFor()
}

async function startCase(app: Assistant): Promise<string> {
  await app.walk(FACTS)
  await app.expectAsked('transport.mode')
  return app.path.replace('case/', '')
}

/** What is saved by a press, as name and content. */
async function savedBy(app: Assistant, button: string) {
  const download = app.page.waitForEvent('download')
  await way(app, button).click()
  const file = await download
  const text = await readFile(await file.path(), 'utf8')
  const content = JSON.parse(text) as {
    cases: { id: string; title: string; answers: unknown[] }[]
    incomplete?: object
  }
  return { name: file.suggestedFilename(), text, ...content }
}

/** Guide and search go on whatever became of the cases. */
async function expectReadable(app: Assistant): Promise<void> {
  await app.open('advice/use-direct-nfs')
  await expect(app.heading).toHaveText('Use Direct NFS access')
  await app.open('search?q=hotadd')
  await expect(app.main.getByRole('link').first()).toBeVisible()
}

test('the database is deleted under the running app: it says so, reads on, and puts back what it had read', async ({
  assistant: app,
}) => {
  const id = await startCase(app)
  const beside = await besideTab(app)
  await beside.evaluate(deleteDatabase)
  await expect(notice(app)).toContainText(rescueEn.troubles.deleted)
  expect(await app.answers()).toEqual(app.answersOf(FACTS))
  await expectReadable(app)
  const saved = await savedBy(app, rescueEn.save)
  expect(saved.cases.map((one) => [one.id, one.answers.length])).toEqual([[id, 2]])

  await way(app, rescueEn.putBack).click()
  await expect(notice(app)).toHaveCount(0)
  await app.open(`case/${id}`)
  await app.answer({ 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.reload()
  expect(await app.answers()).toEqual(app.answersOf({ ...FACTS, 'transport.mode': 'hotadd' }))
})

test('a newer version takes the database over in another tab: nobody waits, and nothing is lost', async ({
  assistant: app,
}) => {
  const id = await startCase(app)
  const newer = await besideTab(app)
  await newer.evaluate(openAsNewer)
  await expect(notice(app)).toContainText(rescueEn.troubles.newer)
  await app.choice('transport.mode', 'hotadd').click()
  await expect(app.page.getByRole('alert').filter({ hasText: app.words.frame.saveFailed.newer })).toBeVisible()
  expect(await app.answers()).toEqual(app.answersOf(FACTS))

  await app.reload()
  await expect(notice(app)).toContainText(rescueEn.troubles.newer)
  const saved = await savedBy(app, rescueEn.rescue)
  expect(saved.cases.map((one) => one.id)).toEqual([id])
  expect(await newer.evaluate(laterRows)).toBe(1)
})

test('rows that make no sense are left out, named in what is saved, and can be deleted', async ({ assistant: app }) => {
  const id = await startCase(app)
  await app.open('settings')
  const beside = await besideTab(app)
  await beside.evaluate(damageRows, id)
  await app.open('cases')
  await expect(app.main.locator('.rows > li')).toHaveCount(1)
  await expect(notice(app)).toContainText(rescueEn.troubles.rows)
  await app.open(`case/${id}`)
  await app.expectAsked('transport.mode')
  expect(await app.answers()).toEqual(app.answersOf(FACTS))

  const saved = await savedBy(app, rescueEn.rescue)
  expect(saved.name).toContain('incomplete')
  expect(saved.incomplete).toBeTruthy()
  expect(saved.cases.find((one) => one.id === id)?.answers).toHaveLength(2)

  await way(app, rescueEn.reset).click()
  await way(app, rescueEn.cancel).click()
  await way(app, rescueEn.reset).click()
  await loadedAnew(app, () => way(app, rescueEn.resetSure).click())
  await expect(notice(app)).toHaveCount(0)
  await app.open('cases')
  await expect(app.main.getByText(app.words.cases.empty)).toBeVisible()

  await app.open('open')
  const buffer = Buffer.from(saved.text)
  await app.main.getByLabel(handoverEn.open.choose).setInputFiles({ name: saved.name, mimeType: '', buffer })
  await expect(app.main.getByText(handoverEn.open.leftOut)).toBeVisible()
})

test('a database that cannot be opened is said to be damaged; what the page has is saved as incomplete', async ({
  assistant: app,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Broken for a test.', 'UnknownError')
    }
  })
  await app.open()
  await expect(notice(app)).toContainText(rescueEn.troubles.damaged)
  await way(app, rescueEn.rescue).click()
  await expect(notice(app).getByText(rescueEn.nothingRead)).toBeVisible()
  const id = await startCase(app)
  const saved = await savedBy(app, rescueEn.rescue)
  expect(saved.name).toContain('incomplete')
  expect(saved.cases.map((one) => one.id)).toEqual([id])
})

test('a database that is taken away while it is read leaves the page working', async ({ assistant: app, page }) => {
  const id = await startCase(app)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('Broken for a test.', 'UnknownError')
    }
  })
  await app.reload()
  await expect(notice(app)).toContainText(rescueEn.troubles.damaged)
  await expectReadable(app)
  const saved = await savedBy(app, rescueEn.rescue)
  expect(saved.cases.map((one) => one.id)).toEqual([id])
})

test('a database that another tab does not let go is said to be held, and opens once that tab is closed', async ({
  assistant: app,
}) => {
  const beside = await besideTab(app)
  await beside.evaluate(holdDatabase)
  await app.open('advice/use-direct-nfs')
  await expect(notice(app)).toContainText(rescueEn.troubles.blocked)
  await expect(app.heading).toHaveText('Use Direct NFS access')
  await beside.close()
  await loadedAnew(app, () => way(app, rescueEn.again).click())
  await expect(notice(app)).toHaveCount(0)
  await startCase(app)
  await app.reload()
  await app.expectAsked('transport.mode')
})

/** Opens a database of the first release and never lets it go. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('unstun', 10)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('packs', { keyPath: 'hash' })
      request.result.createObjectStore('cases', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt')
      request.result.createObjectStore('answers', { keyPath: ['caseId', 'key'] }).createIndex('caseId', 'caseId')
      request.result.createObjectStore('settings', { keyPath: 'name' })
    })
    request.addEventListener('success', () => {
      Object.assign(globalThis, { held: request.result })
      resolve()
    })
  })
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('unstun')
    request.addEventListener('success', () => resolve())
    request.addEventListener('error', () => reject(new Error('not deleted')))
  })
}

/** Opens the database as a later release would: with a version and a table of its own. */
function openAsNewer(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun', 990)
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('later', { keyPath: 'id' }))
    request.addEventListener('success', () => {
      const db = request.result
      Object.assign(globalThis, { later: db })
      const transaction = db.transaction('later', 'readwrite')
      transaction.objectStore('later').put({ id: 1 })
      transaction.addEventListener('complete', () => resolve())
    })
    request.addEventListener('error', () => reject(new Error('not opened')))
  })
}

/** How many rows the later release finds in its table. */
function laterRows(): Promise<number> {
  const { later } = globalThis as unknown as { later: IDBDatabase }
  return new Promise((resolve) => {
    const request = later.transaction('later').objectStore('later').count()
    request.addEventListener('success', () => resolve(request.result))
  })
}

/** Writes rows of wrong shapes beside the sound ones. */
function damageRows(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun')
    request.addEventListener('success', () => {
      const db = request.result
      const transaction = db.transaction(['cases', 'answers', 'seen', 'ticks'], 'readwrite')
      const put = (table: string, row: object) => transaction.objectStore(table).put(row)
      put('cases', { id: 'no-shape', title: 42, updatedAt: '2026-11-01T00:00:00.000Z' })
      put('cases', { id: 'not-in-index', topic: 'snapshot-stun', title: '', note: '', updatedAt: { at: 'once' } })
      put('answers', { caseId: id, key: 'transport.mode', value: { mode: ['hotadd'] }, at: 7 })
      put('answers', { caseId: id, key: 'no.such-key', value: 'x', at: '2026-11-01T00:00:00.000Z' })
      put('seen', {
        caseId: id,
        key: 'host.build',
        value: 1,
        because: [{ fact: null }],
        at: '2026-11-01T00:00:00.000Z',
      })
      put('ticks', { caseId: id, step: 'isolation/removed', at: null, result: [] })
      transaction.addEventListener('complete', () => {
        db.close()
        resolve()
      })
      transaction.addEventListener('abort', () => reject(new Error('not written')))
    })
  })
}
