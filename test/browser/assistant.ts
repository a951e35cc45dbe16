import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Locator, type Page } from '@playwright/test'
import { wordsOf } from '#shared/language/words.ts'
import { UNKNOWN, type CaseFacts, type CaseKey, type CaseValue } from '#shared/model/case.ts'
import type { Language } from '#shared/model/language.ts'
import type { Content, Pack } from '#shared/model/pack.ts'
import type { Question } from '#shared/model/topic.ts'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'
import { serve } from '../tools/serve.ts'

export { expect }

/** What the tests of one worker share: where the assistant is served, and the content it was built with. */
export type Served = { address: string; content: Content }

const LOCALES: Record<Language, string> = { ja: 'ja-JP', en: 'en-GB' }

type Fixtures = { language: Language; offlineCopy: boolean; assistant: Assistant }

/**
 * The built assistant in a browser of `language`. It is served under a path, as on a shared server. Without `offlineCopy`
 * the browser is one that has no service workers, so that a test sees the files of this build and nothing else;
 * test/offline is about the worker.
 */
export const test = base.extend<Fixtures, { served: Served }>({
  language: ['en', { option: true }],
  offlineCopy: [false, { option: true }],
  locale: async ({ language }, use) => use(LOCALES[language]),
  context: async ({ context, offlineCopy }, use) => {
    if (!offlineCopy) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await use(context)
  },
  served: [({}, use) => serveAssistant(use), { scope: 'worker' }],
  assistant: async ({ page, served, language }, use) => use(new Assistant(page, served, language)),
})

async function serveAssistant(use: (served: Served) => Promise<void>): Promise<void> {
  const built = join(ROOT, BUILT.pwa)
  if (!existsSync(join(built, 'index.html'))) throw new Error('The assistant is not built: run `npm run build` first.')
  const folder = mkdtempSync(join(tmpdir(), 'unstun-browser-'))
  cpSync(built, join(folder, 'unstun'), { recursive: true })
  const { content } = JSON.parse(readFileSync(join(folder, 'unstun/pack.json'), 'utf8')) as Pack
  const { url, stop } = await serve(folder, { port: 0 })
  await use({ address: `${url}/unstun/`, content })
  await stop()
  rmSync(folder, { recursive: true })
}

/** The assistant as a person meets it in one tab: its pages, the walk, its words. */
export class Assistant {
  readonly page: Page
  readonly served: Served
  readonly content: Content
  language: Language

  constructor(page: Page, served: Served, language: Language) {
    this.page = page
    this.served = served
    this.content = served.content
    this.language = language
  }

  get words() {
    return wordsOf(this.language)
  }

  get topic() {
    const [topic] = this.content.topics
    if (!topic) throw new Error('The pack has no topic.')
    return topic
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** Where the tab is, behind `#/` and without a query. */
  get path(): string {
    return new URL(this.page.url()).hash.replace(/^#\/?/, '').replace(/\?.*/, '')
  }

  /** Opens a page by its address behind `#/`: loads the app, or goes there inside it. Done when the page is drawn. */
  async open(path = ''): Promise<void> {
    const { page, served } = this
    if (!page.url().startsWith(served.address)) {
      await page.goto(`${served.address}#/${path}`)
      await this.heading.first().waitFor()
      return
    }
    await page.evaluate(markAndGo, `#/${path}`)
    await page.locator('main:not([data-left]) h1').first().waitFor()
  }

  /** Loads the page anew. */
  async reload(): Promise<void> {
    await this.page.reload()
    await this.heading.first().waitFor()
  }

  /** Another tab of the same browser. */
  async newTab(path = ''): Promise<Assistant> {
    const tab = new Assistant(await this.page.context().newPage(), this.served, this.language)
    await tab.open(path)
    return tab
  }

  /** Brings this tab to the front: one behind another is drawn once a second only. */
  async show(): Promise<void> {
    await this.page.bringToFront()
  }

  question(key: CaseKey): Question {
    const question = this.topic.questions.find((each) => each.key === key)
    if (!question) throw new Error(`No question asks for ${key}.`)
    return question
  }

  /** Waits until the walk asks for `key`. */
  async expectAsked(key: CaseKey): Promise<void> {
    await expect(this.heading).toHaveText(this.question(key).ask[this.language])
  }

  /** Waits until the walk has come to this verdict. */
  async expectVerdict(id: string): Promise<void> {
    const row = this.topic.verdicts.find((each) => each.id === id)
    await expect(this.heading).toHaveText(row?.title[this.language] ?? `a verdict ${id}`)
  }

  /** The button that gives this answer to the question on the page. */
  choice(key: CaseKey, value: CaseValue): Locator {
    const { input, options } = this.question(key)
    if (value === UNKNOWN) return this.main.locator('button.dont-know')
    const label = options.find((option) => option.value === value)?.label[this.language]
    if (label === undefined) throw new Error(`${key} has no answer ${value}.`)
    if (input !== 'choice') return this.main.getByRole('button', { name: label, exact: true })
    return this.main
      .getByRole('button')
      .filter({ has: this.page.locator('.choice-label').getByText(label, { exact: true }) })
  }

  /** Answers in this order, each when it is asked. */
  async answer(facts: CaseFacts): Promise<void> {
    for (const [key, value] of Object.entries(facts) as [CaseKey, CaseValue][]) {
      await this.expectAsked(key)
      await this.choice(key, value).click()
    }
  }

  /** Walks a new case through these answers. */
  async walk(facts: CaseFacts): Promise<void> {
    await this.open(`walk/${this.topic.id}`)
    await this.answer(facts)
  }

  /** Types an answer and gives it. */
  async type(key: CaseKey, text: string): Promise<void> {
    await this.expectAsked(key)
    await this.main.locator('form.typed').getByRole('textbox').fill(text)
    await this.main.getByRole('button', { name: this.words.walk.save }).click()
  }

  /** Opens an answered question again, from the list of answers. */
  async change(key: CaseKey): Promise<void> {
    const { change } = this.words.walk
    await this.main
      .locator('.answer-list')
      .getByRole('button', { name: `${change} ${this.question(key).label[this.language]}` })
      .click()
    await this.expectAsked(key)
  }

  /** Answers one of the questions under a verdict. */
  async refine(key: CaseKey, value: CaseValue): Promise<void> {
    const { ask, options } = this.question(key)
    const label = options.find((option) => option.value === value)?.label[this.language] ?? ''
    await this.main
      .getByRole('group', { name: ask[this.language] })
      .getByRole('radio', { name: label, exact: true })
      .check()
  }

  /** The advice in the order in which it stands there, as bare ids. */
  async advice(): Promise<string[]> {
    const links = this.main.locator('.advice-list a')
    return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash.replace('#/advice/', '')))
  }

  /** Changes the language with the switch in the header. */
  async switchTo(language: Language): Promise<void> {
    this.language = language
    const group = this.page.getByRole('banner').getByRole('group')
    const button = group.getByRole('button', { name: this.words.language[language], exact: true })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
    await expect(this.page.locator('html')).toHaveAttribute('lang', language)
  }

  /** The answers beside the question, as `label: value`. */
  async answers(): Promise<string[]> {
    const rows = this.main.locator('.answer-list > li')
    return rows.evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll('.answer-key, .answer-value')].map((part) => part.textContent).join(': '),
      ),
    )
  }

  /** The same list for facts, in asking order. */
  answersOf(facts: CaseFacts): string[] {
    return this.topic.questions.flatMap(({ key, input, label, options }) => {
      const value = facts[key]
      if (value === undefined) return []
      const option = input === 'choice' ? options.find((each) => each.value === value)?.label[this.language] : undefined
      const shown = value === UNKNOWN ? this.words.values.unknown : (option ?? String(value))
      return [`${label[this.language]}: ${shown}`]
    })
  }
}

/** Each page has a `main` of its own: the one that is left is marked, so that the next one can be waited for. */
function markAndGo(hash: string): void {
  const pathOf = (address: string) => address.split('?')[0]
  if (pathOf(location.hash || '#/') !== pathOf(hash)) document.querySelector('main')?.setAttribute('data-left', '')
  location.hash = hash
}
