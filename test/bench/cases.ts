import { type Browser, chromium as playwrightChromium, type Page } from '@playwright/test'
import { serve } from '../tools/serve.ts'
import type { Figure } from './figure.ts'
import { inTurn, median } from './samples.ts'

const FEW = 10
const MANY = 5000

/**
 * Opening the list of cases, from the start of the navigation until a row was painted and the list had answered what was typed into
 * its search field, with 5,000 cases against 10 in the same run. Each has a browser context, and so a database, of its own.
 */
export async function measureCases(dist: string, executablePath: string): Promise<Figure[]> {
  const serving = await serve(dist, { port: 0 })
  const browser = await playwrightChromium.launch({ executablePath })
  try {
    const [few, many] = [await filled(browser, serving.url, FEW), await filled(browser, serving.url, MANY)]
    const opened = await inTurn({ few: () => open(few), many: () => open(many) }, { rounds: 9, warmUps: 2 })
    const bare = { what: `the same with ${FEW} cases`, value: median(opened.few) }
    const what = `list of ${MANY} cases, opened to interactive`
    return [{ what, value: median(opened.many), unit: 'ms', bare, aim: { of: 'ratio', atMost: 1.5 } }]
  } finally {
    await browser.close()
    await serving.stop()
  }
}

/** A tab at the list, so many cases in its database. */
async function filled(browser: Browser, url: string, count: number): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${url}/#/cases`)
  await page.locator('main h1').waitFor()
  await page.evaluate(writeCases, count)
  await page.addInitScript(watchList)
  return page
}

async function open(page: Page): Promise<number> {
  await page.reload()
  return page.evaluate(() => (globalThis as unknown as { interactive: Promise<number> }).interactive)
}

/** Runs before the page's own scripts: the time at which the list had answered a search. */
function watchList(): void {
  const afterPaint = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  const until = <T>(look: () => T | null | false): Promise<T> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const found = look()
        if (!found) return
        observer.disconnect()
        resolve(found)
      })
      observer.observe(document, { childList: true, subtree: true, characterData: true })
    })
  const rows = () => document.querySelectorAll('.cases > li')
  const watch = async (): Promise<number> => {
    const field = await until(
      () => rows().length > 1 && document.querySelector<HTMLInputElement>('main input[type=search]'),
    )
    await afterPaint()
    field.value = 'vm-0007'
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await until(() => rows().length === 1)
    await afterPaint()
    return performance.now()
  }
  Object.assign(globalThis, { interactive: watch() })
}

/** Writes so many cases with a few answers each, past the app. */
function writeCases(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('unstun')
    request.addEventListener('error', () => reject(new Error('not opened')))
    request.addEventListener('success', () => {
      const transaction = request.result.transaction(['cases', 'answers'], 'readwrite')
      for (let place = 0; place < count; place++) {
        const at = new Date(Date.UTC(2026, 10, 1) + place * 60_000).toISOString()
        const name = `vm-${String(place).padStart(4, '0')}`
        const record = { id: `case-${place}`, topic: 'snapshot-stun', title: name, note: '', archivedAt: null }
        const vm = { origin: 'https://vcenter.lab', name }
        transaction.objectStore('cases').put({ ...record, vm, createdAt: at, updatedAt: at })
        for (const [key, value] of [
          ['symptom', 'stun-at-snapshot-removal'],
          ['datastore.type', 'nfs3'],
          ['transport.mode', 'hotadd'],
        ])
          transaction.objectStore('answers').put({ caseId: record.id, key, value, at })
      }
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(new Error('not written')))
    })
  })
}
