import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { optionsEn } from '#shared/language/options.en.ts'
import { optionsJa } from '#shared/language/options.ja.ts'
import { LANGUAGES } from '#shared/model/language.ts'
import { STORY } from '../extension/story-pages.ts'
import { startOutside, type Outside } from './outside.ts'
import { expect, test, VCENTER, VEEAM, words } from './with-extension.ts'

const WORDS = { ja: optionsJa, en: optionsEn }
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    const { violations, passes } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ runOnly: STANDARDS, rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([])
    expect.soft(passes.length, `rules kept on ${name}`).toBeGreaterThan(15)
  }
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language })
    const words = WORDS[language]

    test(`axe finds nothing on options and first page (${language})`, async ({ browserWith: browser }) => {
      const welcome = await browser.openOwn('welcome.html')
      await expect(welcome.getByRole('heading', { level: 1 })).toHaveText(words.welcome.title)
      await expect(welcome.getByRole('listitem')).toHaveCount(4)
      await expectAccessible(welcome, 'first page')

      await browser.willAllow(VCENTER)
      await browser.open(STORY.vm)
      const options = await browser.openOwn('options.html')
      await options.getByLabel(words.consoles.address, { exact: true }).fill('vcenter.lab')
      await options.getByRole('button', { name: words.consoles.allow, exact: true }).click()
      await expect(options.getByText(words.consoles.counts.vm(1))).toBeVisible()
      await options.getByRole('button', { name: words.storage.everything }).click()
      await expectAccessible(options, 'options')
      await options.setViewportSize({ width: 360, height: 800 })
      expect(await options.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    })
  })
}

test('a first console is allowed on the first page; an address that cannot be is told so', async ({
  browserWith: browser,
}) => {
  const page = await browser.openOwn('welcome.html')
  const address = page.getByLabel(optionsEn.consoles.address, { exact: true })
  const allow = page.getByRole('button', { name: optionsEn.welcome.first })
  for (const wrong of ['http://vcenter.lab', 'file:///etc', ':::']) {
    await address.fill(wrong)
    await allow.click()
    await expect(page.getByText(optionsEn.consoles.wrong)).toBeVisible()
  }
  await browser.willAllow(VCENTER)
  await address.fill('vcenter.lab/ui/')
  await allow.click()
  await expect(page.getByText(optionsEn.welcome.done('vcenter.lab'))).toBeVisible()
  await expect.poll(() => browser.registered()).toEqual([VCENTER])

  await browser.willAllow(VEEAM)
  await address.fill('veeam.lab')
  await page.getByRole('button', { name: optionsEn.welcome.next }).click()
  await expect(page.getByText(optionsEn.welcome.done('veeam.lab'))).toBeVisible()
  await expect.poll(() => browser.registered()).toEqual([VCENTER, VEEAM])
})

test('a rule that is switched off reads nothing more; every rule tells how it fared', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(2)

  const options = await browser.openOwn('options.html')
  const row = (screen: string) =>
    options.getByRole('row').filter({ hasText: 'vSphere Client' }).filter({ hasText: screen })
  await expect(row('Virtual machine').first()).toContainText('Read, last')
  await expect(row('Datastore').first()).toContainText(optionsEn.rules.never)
  await options
    .getByRole('checkbox', { name: optionsEn.rules.toggle('vSphere Client', 'Datastore'), exact: true })
    .uncheck()
  await expect(
    options.getByRole('checkbox', { name: optionsEn.rules.toggle('vSphere Client', 'Datastore'), exact: true }),
  ).not.toBeChecked()

  await browser.open(STORY.datastore)
  await browser.open(STORY.host)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toContain('host esx01.lab host.build 22380479')
  expect(await browser.factsOf('https://vcenter.lab')).not.toContain('datastore nfs-ds1 datastore.type "nfs3"')
})

test('a label that was taught is listed, and can be taken back', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(2)
  const label = { console: 'vsphere-client', language: 'ja', term: 'host', says: '実行先サーバ' }
  expect(await browser.asPageScript(page, { kind: 'teach', label })).toBeNull()

  const options = await browser.openOwn('options.html')
  await expect(options.getByText(optionsEn.taught.label(label.says, 'Host'))).toBeVisible()
  await options.getByRole('button', { name: `${optionsEn.taught.forget} ${label.says}` }).click()
  await expect(options.getByRole('heading', { name: optionsEn.taught.title })).toBeHidden()
})

test('deleting everything leaves nothing, and nothing allowed', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(2)

  const options = await browser.openOwn('options.html')
  await options.getByRole('button', { name: optionsEn.storage.everything }).click()
  await options.getByRole('button', { name: optionsEn.storage.sure }).click()
  await expect(options.getByText(optionsEn.storage.deleted)).toBeVisible()
  await expect(options.getByText(optionsEn.consoles.none)).toBeVisible()
  expect(await browser.inBackground('chrome.storage.local.get(null)')).toEqual({})
  expect(await browser.inBackground('(await chrome.permissions.getAll()).origins')).toEqual([])
  expect(await browser.registered()).toEqual([])
})

/** A browser with extensions asks there by itself, whatever they are, for updates and for who is signed in. */
const BROWSERS_OWN = /^(?:http:\/\/)?(?:update\.googleapis\.com|accounts\.google\.com)[:/]/

const guarded = test.extend<{ outside: Outside }>({
  outside: async ({}, use) => {
    const outside = await startOutside()
    await use(outside)
    await outside.stop()
  },
  outsideProxy: async ({ outside }, use) => use(outside.proxy.server),
})

guarded(
  'nothing leaves: not from the background, not from a page of ours, not from a console',
  async ({ browserWith: browser, lab, outside }) => {
    const complaints: string[] = []
    browser.context.on('weberror', (error) => complaints.push(error.error().message))
    await browser.allow(VCENTER)
    await browser.allow(VEEAM)
    lab.asked()
    for (const page of Object.values(STORY)) await browser.open(page)
    await expect.poll(() => browser.factsOf('https://veeam.lab')).toHaveLength(2)
    await (await browser.openOwn('sidepanel.html')).getByRole('heading', { level: 1 }).waitFor()
    await (await browser.openOwn('options.html')).getByRole('heading', { level: 1 }).waitFor()
    expect(lab.asked()).toEqual(Object.values(STORY).map(({ host, path }) => host + path))
    expect(outside.asked().filter((address) => !BROWSERS_OWN.test(address))).toEqual([])
    expect(complaints).toEqual([])

    const other = await browser.context.newPage()
    await other.goto('http://elsewhere.example/here')
    expect(outside.asked()).toContain('http://elsewhere.example/here')
  },
)

test('the options page has its heading before the background has answered', async ({ browserWith: browser }) => {
  await browser.context.addInitScript(
    'if (globalThis.chrome?.runtime) chrome.runtime.sendMessage = () => new Promise(() => {})',
  )
  const options = await browser.openOwn('options.html')
  await expect(options.getByRole('heading', { level: 1 })).toHaveText(optionsEn.title)
  await expect(options.getByText(words.frame.loading)).toBeVisible()
  await expect(options.getByRole('heading', { level: 2 })).toHaveCount(0)
})
