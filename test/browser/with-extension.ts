import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test as base, type BrowserContext, type Page, type Worker } from '@playwright/test'
import { wordsOf } from '#shared/language/words.ts'
import { optionsEn } from '#shared/language/options.en.ts'
import type { Fact } from '#shared/model/fact.ts'
import { startLab, type Lab } from '../extension/lab.ts'
import type { StoryPage } from '../extension/story-pages.ts'
import { ROOT } from '../tools/root.ts'

/** The extension as it was built; its id is fixed by the key in its manifest. */
export const BUILT = { folder: join(ROOT, '.output/chrome-mv3'), id: 'oaopoogmkhpmdjmmdlbmgnldajomkinp' }
export const VCENTER = 'https://vcenter.lab/*'
export const VEEAM = 'https://veeam.lab/*'

type Start = { profile: string; lab: Lab; language: string; extension: typeof BUILT; proxy?: string }

/** A Chromium with the built extension and the lab's consoles; it can be closed and started again over the same profile. */
export class WithExtension {
  readonly #start: Start
  #context: BrowserContext | undefined
  #worker: Worker | undefined

  constructor(start: Start) {
    this.#start = start
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is not running')
    return this.#context
  }

  async start(): Promise<void> {
    const executablePath = process.env['CHROMIUM_PATH']
    const { profile, lab, language, extension, proxy } = this.#start
    this.#context = await chromium.launchPersistentContext(profile, {
      headless: true,
      ignoreHTTPSErrors: true,
      locale: language,
      ...(executablePath ? { executablePath } : {}),
      ...(proxy ? { proxy: { server: proxy, bypass: '*.lab' } } : {}),
      args: [
        `--disable-extensions-except=${extension.folder}`,
        `--load-extension=${extension.folder}`,
        `--lang=${language}`,
        `--host-resolver-rules=MAP *.lab 127.0.0.1:${lab.port}`,
        // A tab that the extension opens goes to its address before Playwright can say that the lab's certificate is good enough.
        '--ignore-certificate-errors',
      ],
      env: { ...process.env, LANGUAGE: language },
    })
    this.#worker = this.#context.serviceWorkers()[0] ?? (await this.#context.waitForEvent('serviceworker'))
  }

  /** The first run opens its page by itself, whenever it comes to it: after this it takes the front from no other. */
  async firstPage(): Promise<Page> {
    const isFirst = (page: Page) => page.url().endsWith('/welcome.html')
    const page = this.context.pages().find(isFirst) ?? (await this.context.waitForEvent('page'))
    await page.waitForURL('**/welcome.html')
    return page
  }

  async stop(): Promise<void> {
    await this.#context?.close()
    this.#context = undefined
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** Loads the extension anew, as the browser does after an update. */
  async update(): Promise<void> {
    const tab = await this.context.newPage()
    await tab.goto('chrome://extensions')
    // Else the browser takes an unpacked extension that is loaded anew for one that it must not run.
    await tab.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
    await tab.close()
    const started = this.context.waitForEvent('serviceworker')
    // The worker that is asked for it does not live to answer.
    void this.inBackground('chrome.runtime.reload()').catch(() => undefined)
    this.#worker = await started
  }

  /** Ends the extension's background, as the browser does when nothing happens for a while. */
  async endBackground(): Promise<void> {
    const page = await this.context.newPage()
    const session = await this.context.newCDPSession(page)
    await session.send('ServiceWorker.enable')
    await session.send('ServiceWorker.stopAllWorkers')
    await page.close()
  }

  /** Runs code in the extension's background. */
  inBackground<T>(code: string): Promise<T> {
    if (!this.#worker) throw new Error('the browser is not running')
    return this.#worker.evaluate(`(async () => ${code})()`)
  }

  async openOwn(page: string): Promise<Page> {
    const tab = await this.context.newPage()
    await tab.goto(`chrome-extension://${this.#start.extension.id}/${page}`)
    return tab
  }

  async open({ host, path }: StoryPage): Promise<Page> {
    const tab = await this.context.newPage()
    await tab.goto(`https://${host}${path}`)
    return tab
  }

  /** Lets the browser say yes by itself to what the options page is about to ask. */
  async willAllow(site: string): Promise<void> {
    const tab = await this.context.newPage()
    await tab.goto('chrome://extensions')
    await tab.evaluate(
      `chrome.developerPrivate.addHostPermission(${JSON.stringify(this.#start.extension.id)}, ${JSON.stringify(site)})`,
    )
    await tab.close()
  }

  /** A person allows a console on the options page. */
  async allow(site: string): Promise<void> {
    await this.willAllow(site)
    const options = await this.openOwn('options.html')
    await options.getByLabel(optionsEn.consoles.address, { exact: true }).fill(site.replace('/*', '/ui/'))
    await options.getByRole('button', { name: optionsEn.consoles.allow, exact: true }).click()
    await expect(options.getByRole('heading', { name: new URL(site.replace('*', '')).host })).toBeVisible()
    await options.close()
    await expect.poll(() => this.registered()).toContain(site)
  }

  /** A click on the extension's button while a page is in front. */
  async clickButtonOver(page: Page): Promise<void> {
    const session = await this.context.browser()?.newBrowserCDPSession()
    const found = await session?.send('Target.getTargets', { filter: [{ type: 'tab' }] })
    const tab = found?.targetInfos.find(({ url }) => url === page.url())
    if (!session || !tab) throw new Error(`no tab shows ${page.url()}`)
    await session.send(
      'Extensions.triggerAction' as never,
      { id: this.#start.extension.id, targetId: tab.targetId } as never,
    )
  }

  /** Says something to the background as the page's script does, and gives back what it is answered. */
  async asPageScript(page: Page, message: unknown): Promise<unknown> {
    return this.inOwnWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`)
  }

  /** Runs code in the extension's own world of a page. */
  async inOwnWorld(page: Page, expression: string): Promise<unknown> {
    const session = await this.context.newCDPSession(page)
    const own = `chrome-extension://${this.#start.extension.id}`
    const world = new Promise<number>((resolve) =>
      session.on('Runtime.executionContextCreated', ({ context }) => context.origin === own && resolve(context.id)),
    )
    await session.send('Runtime.enable')
    const { result } = await session.send('Runtime.evaluate', {
      contextId: await world,
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    await session.detach()
    return result.value
  }

  /** The names of the extension's scripts that a page was given, in their order. */
  async scriptsIn(page: Page): Promise<string[]> {
    const session = await this.context.newCDPSession(page)
    const own = `chrome-extension://${this.#start.extension.id}/`
    const scripts: string[] = []
    session.on('Debugger.scriptParsed', ({ url }) => url.startsWith(own) && scripts.push(url.slice(own.length)))
    await session.send('Debugger.enable')
    await session.detach()
    return scripts
  }

  /** The sites for which the page's script is registered. */
  async registered(): Promise<string[]> {
    return this.inBackground('(await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches)')
  }

  /** The fact of an origin with this key, once it is kept. */
  async keptFact(origin: string, key: string): Promise<Fact & { certainty: string }> {
    const read = () =>
      this.inBackground<(Fact & { certainty: string }) | undefined>(
        `(await chrome.storage.local.get())[${JSON.stringify(`facts:${origin}`)}]?.facts.find(({ key }) => key === ${JSON.stringify(key)})`,
      )
    await expect.poll(read).toBeTruthy()
    return (await read()) as Fact & { certainty: string }
  }

  /** What is kept of an origin, as `kind name key value`. */
  async factsOf(origin: string): Promise<string[]> {
    const kept = await this.inBackground<{ facts?: Fact[] } | undefined>(
      `(await chrome.storage.local.get(null))[${JSON.stringify(`facts:${origin}`)}]`,
    )
    return (kept?.facts ?? [])
      .map(({ subject, key, value }) => `${subject.kind} ${subject.name} ${key} ${JSON.stringify(value)}`)
      .toSorted()
  }
}

/** Our own words in English. */
export const words = wordsOf('en')

type Fixtures = {
  language: string
  /** Another build of the extension. */
  extension: typeof BUILT
  /** Where everything but the lab is asked for. */
  outsideProxy: string
  lab: Lab
  browserWith: WithExtension
}

export const test = base.extend<Fixtures>({
  language: ['en', { option: true }],
  extension: async ({}, use) => use(BUILT),
  outsideProxy: async ({}, use) => use(''),
  lab: async ({}, use) => {
    const lab = await startLab()
    await use(lab)
    await lab.stop()
  },
  browserWith: async ({ lab, language, extension, outsideProxy }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'unstun-extension-'))
    const browser = new WithExtension({ profile, lab, language, extension, proxy: outsideProxy })
    await browser.start()
    await (await browser.firstPage()).close()
    await use(browser)
    await browser.stop()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
})
export { expect }
