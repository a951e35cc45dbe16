import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  chromium,
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
  type Worker,
} from '@playwright/test'
import { panelEn } from '#shared/language/panel.en.ts'
import { panelJa } from '#shared/language/panel.ja.ts'
import { wordsOf } from '#shared/language/words.ts'
import type { Seen, VmName } from '#shared/model/case.ts'
import type { Entry, Fact } from '#shared/model/fact.ts'
import type { Language } from '#shared/model/language.ts'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'

const panelWords = { ja: panelJa, en: panelEn }

export { expect }

/** The tab beside the panel; there need not be one. */
const TAB = 777
const EXTENSION = join(ROOT, BUILT.chrome)
const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' }

export const SQL01: VmName = { origin: 'https://vcenter.lab', name: 'sql01' }
export const WEB02: VmName = { origin: 'https://vcenter.lab', name: 'web02' }

/**
 * The built side panel, opened as a tab as wide as a panel; a test fails on anything that the browser complains of and on any
 * request to elsewhere.
 */
export const test = base.extend<{ language: Language; panel: SidePanel }>({
  language: ['en', { option: true }],
  panel: async ({ language }, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'unstun-panel-'))
    const context = await launch(profile, language)
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
    const panel = new SidePanel(await context.newPage(), worker, language)
    await panel.open()
    await use(panel)
    expect(panel.complaints).toEqual([])
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

function launch(profile: string, language: Language): Promise<BrowserContext> {
  const executablePath = process.env['CHROMIUM_PATH']
  return chromium.launchPersistentContext(profile, {
    headless: true,
    locale: LOCALES[language],
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 360, height: 800 },
    ...(executablePath ? { executablePath } : {}),
    args: [`--disable-extensions-except=${EXTENSION}`, `--load-extension=${EXTENSION}`],
  })
}

/** A fact as a console told it. */
export function entry(fact: Pick<Fact, 'key' | 'value' | 'subject'>, quote: string, where = SQL01.origin): Entry {
  const evidence = { source: 'screen', where, quote, at: '2026-11-22T03:14:07Z' } as const
  return { origin: where, fact: { ...fact, certainty: 'seen', evidence } as Fact }
}

export const MODE: Seen = {
  key: 'transport.mode',
  value: 'hotadd',
  because: [
    entry(
      { subject: { kind: 'disk', name: 'sql01/Hard disk 1' }, key: 'transport.mode', value: 'hotadd' },
      'Using backup proxy px01 for disk Hard disk 1 [hotadd]',
      'https://veeam.lab',
    ),
  ],
}
export const TYPE: Seen = {
  key: 'datastore.type',
  value: 'nfs3',
  because: [
    entry({ subject: { kind: 'datastore', name: 'nfs01' }, key: 'datastore.type', value: 'nfs3' }, 'Type: NFS 3'),
  ],
}

/** The side panel as a person meets it beside a console. */
export class SidePanel {
  readonly page: Page
  readonly complaints: string[] = []
  readonly language: Language
  readonly #worker: Worker

  constructor(page: Page, worker: Worker, language: Language) {
    this.page = page
    this.language = language
    this.#worker = worker
    page.on('pageerror', ({ message }) => this.complaints.push(message))
    page.on(
      'console',
      (message) => ['error', 'warning'].includes(message.type()) && this.complaints.push(message.text()),
    )
    page.on('request', (request) => request.url().startsWith(this.address) || this.complaints.push(request.url()))
  }

  get address(): string {
    return new URL('/', this.#worker.url()).href
  }

  get words() {
    return wordsOf(this.language)
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get known(): Locator {
    return this.page.locator('.answer-list > li')
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`${this.address}sidepanel.html?tab=${TAB}#/${path}`)
    await this.heading.first().waitFor()
  }

  /** What the background does when the tab shows another VM's page. */
  async tabShows(vm: VmName): Promise<void> {
    await this.#worker.evaluate(tellSubject, { key: `tab-subject:${TAB}`, vm })
  }

  /** Goes to a page inside of the panel. */
  async goTo(path: string): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), `#/${path}`)
    await expect(this.page).toHaveURL(({ hash }) => hash === `#/${path}`)
    await this.heading.first().waitFor()
  }

  /** Begins the case of a VM that the tab shows, and gives its id. */
  async begin(vm: VmName): Promise<string> {
    await this.tabShows(vm)
    await this.page.getByRole('button', { name: panelWords[this.language].beginCase }).click()
    return this.onCaseOf(vm)
  }

  /** Waits until the panel stands on the case of this VM, and gives its id. */
  async onCaseOf(vm: VmName): Promise<string> {
    await expect(this.page.locator('.walk-title strong')).toHaveText(vm.name)
    return new URL(this.page.url()).hash.replace('#/case/', '')
  }

  /** What the background does with what was read for a case. */
  async see(caseId: string, seen: readonly Seen[]): Promise<void> {
    const rows = seen.map((each) => ({ ...each, caseId, at: '2026-11-22T03:14:07Z' }))
    await this.page.evaluate(putRows, rows)
    await this.page.reload()
    await this.heading.first().waitFor()
  }
}

type ForExtension = {
  storage: { session: { set(values: object): Promise<void> } }
}

async function tellSubject({ key, vm }: { key: string; vm: VmName }): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: ForExtension }
  await chrome.storage.session.set({ [key]: { vm } })
}

async function putRows(rows: object[]): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('unstun')
    opening.addEventListener('success', () => resolve(opening.result))
  })
  const writing = db.transaction('seen', 'readwrite')
  for (const row of rows) writing.objectStore('seen').put(row)
  await new Promise((resolve) => writing.addEventListener('complete', resolve))
  db.close()
}
