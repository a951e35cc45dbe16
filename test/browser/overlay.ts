import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { Language } from '#shared/model/language.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { Meaning } from '../../extension/messages/meaning.ts'
import type { Start, ToBackground, ToPage } from '../../extension/messages/messages.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { ROOT } from '../tools/root.ts'

const { builds, consoles } = (JSON.parse(readFileSync(join(ROOT, '.cache/pack/pack.json'), 'utf8')) as Pack).content
export const START: Start = { consoles, builds, language: 'en', places: {} }

let code: Promise<string> | undefined

export type Given = {
  start?: Partial<Start>
  /** What the background answers, by kind of message. */
  answers?: Record<string, unknown>
  /** The page's own policy. */
  policy?: string
  /** The shadow root stays closed, as it is shipped. */
  closed?: boolean
}

/** The overlay over a page that came from an address; its shadow root is opened for the tests. */
export class OverlayOver {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Opens a page, its own scripts running, and lays the overlay over it. Resolves when the chip is there. */
  async lay(url: string, html: string, given: Given = {}): Promise<void> {
    await this.open(url, html, given)
    await this.begin(given)
    await this.chip.waitFor()
  }

  async open(url: string, html: string, { policy }: Given = {}): Promise<void> {
    const { page } = this
    await page.route('**/*', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: policy ? { 'content-security-policy': policy } : {},
        body: route.request().isNavigationRequest() && route.request().frame() === page.mainFrame() ? html : '',
      }),
    )
    await page.goto(url)
  }

  async begin({ start, answers = {}, closed = false }: Given = {}): Promise<void> {
    code ??= bundle(join(ROOT, 'test/browser/overlay-entry.ts'), 'unstunOverlay')
    if (!closed) await this.page.evaluate(OPEN_ROOT)
    await this.page.evaluate(await code)
    await this.call('begin', { ...START, ...start }, answers)
  }

  get chip() {
    return this.page.locator('.overlay-chip')
  }

  get panel() {
    return this.page.locator('.panel')
  }

  get outline() {
    return this.page.locator('.outline')
  }

  /** Opens the panel by a click on the chip. */
  async unfold(): Promise<void> {
    await this.chip.click()
    await this.panel.waitFor()
  }

  async tell(message: ToPage): Promise<void> {
    await this.call('receive', message)
  }

  async mean(meaning: Partial<Meaning>): Promise<void> {
    await this.tell({ kind: 'meaning', meaning: { ...NOTHING_MEANT, ...meaning } })
  }

  /** What the page told the background, of one kind. */
  async said<K extends ToBackground['kind']>(kind: K): Promise<Extract<ToBackground, { kind: K }>[]> {
    const said = (await this.call('said')) as ToBackground[]
    return said.filter((one): one is Extract<ToBackground, { kind: K }> => one.kind === kind)
  }

  async call(name: 'begin' | 'receive' | 'said' | 'stop', ...given: unknown[]): Promise<unknown> {
    return this.page.evaluate(`globalThis.unstunOverlay.${name}(...${JSON.stringify(given)})`)
  }
}

/** Only for the tests' own eyes: as shipped the root is closed. */
const OPEN_ROOT = `{
  const attach = Element.prototype.attachShadow
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, this.localName === 'unstun-overlay' ? { ...init, mode: 'open' } : init)
  }
}`

export const NOTHING_MEANT: Meaning = {
  vms: [],
  vm: null,
  known: [],
  verdict: null,
  ask: null,
  next: [],
  proxies: [],
  removed: [],
  struck: [],
}

export const VM = { origin: 'https://vcenter.lab', name: 'sql01' }

/** A document around what is in its body. */
export const documentOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>vSphere - sql01 - Summary</title>${head}</head><body>${body}</body></html>`

export const inLanguage = (language: Language): Given => ({ start: { language } })

export const test = base.extend<{ over: OverlayOver }>({
  over: async ({ page }, use) => {
    await use(new OverlayOver(page))
  },
})
export { expect } from '@playwright/test'
