import { join } from 'node:path'
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import { handoverEn } from '#shared/language/handover.en.ts'
import { optionsEn } from '#shared/language/options.en.ts'
import { overlayEn } from '#shared/language/overlay.en.ts'
import { LANGUAGES } from '#shared/model/language.ts'
import { startConsoleLab } from '../consoles/tools/lab.ts'
import { DATASTORES, HOSTS, named, VMS } from '../consoles/story/inventory.ts'
import { pathOf } from '../consoles/vsphere/address.ts'
import { PATHS } from '../consoles/web/paths.ts'
import { ClosedOverlay } from './closed-overlay.ts'
import type { Lab } from '../extension/lab.ts'
import { BUILT } from '../tools/build.ts'
import { ROOT } from '../tools/root.ts'
import { handler } from '../tools/serve.ts'
import { topicWords } from '../tools/topic-words.ts'
import { pixelsOf } from './png-pixels.ts'
import { anotherBrowser } from './another-browser.ts'
import { expect as baseExpect, test as base, VCENTER, VEEAM, type WithExtension } from './with-extension.ts'

/** Angular compiles itself in the page: a busy machine takes its time. */
const expect = baseExpect.configure({ timeout: 20_000 })
// The demo consoles are built with real Clarity, installed apart.
const test = base.extend({
  lab: async ({}, use) => {
    const lab = await startConsoleLab(['vsphere', 'web'], { 'assistant.lab': handler(join(ROOT, BUILT.pwa)) })
    await use(lab)
    await lab.stop()
  },
})

const PAGES = {
  vm: pathOf({ kind: 'vm', ref: named(VMS, 'sql01').ref, tab: 'summary' }),
  proxy: pathOf({ kind: 'vm', ref: named(VMS, 'veeam-proxy01').ref, tab: 'summary' }),
  host: pathOf({ kind: 'host', ref: named(HOSTS, 'esx01.lab').ref, tab: 'summary' }),
  datastore: pathOf({ kind: 'datastore', ref: named(DATASTORES, 'nfs-ds1').ref, tab: 'summary' }),
}
/** What the pages say, word for word, on which the verdict rests. */
const EVIDENCE = [
  'NFS 3',
  'Using backup proxy veeam-proxy01 for disk Hard disk 1 [hotadd]',
  'Using backup proxy veeam-proxy01 for disk Hard disk 2 [hotadd]',
  'VMware ESXi, 8.0.2, 22380479',
  'esx01.lab',
  'esx02.lab',
]
const ASSISTANT = 'https://assistant.lab/'
const VERDICT = topicWords.verdict('nfs3-hotadd').en

// One after the other: each takes a browser; the first may have to fetch Clarity.
test.describe.configure({ mode: 'default', timeout: 150_000 })

for (const language of LANGUAGES)
  test(`pages of consoles in ${language} join into the verdict, with all evidence and no key typed`, async ({
    browserWith: browser,
    lab,
  }) => {
    await browser.allow(VCENTER)
    await browser.allow(VEEAM)
    const vcenter = await browser.context.newPage()
    await vcenter.goto(`https://vcenter.lab${PAGES.vm}?lang=${language}`)
    await seen('vm sql01 vm.host "esx01.lab"')
    await follow(vcenter, 'nfs-ds1')
    await seen('datastore nfs-ds1 datastore.type "nfs3"')
    await vcenter.goto(`https://vcenter.lab${PAGES.proxy}`)
    await seen('vm veeam-proxy01 vm.host "esx02.lab"')
    await follow(vcenter, 'esx02.lab')
    await seen('host esx02.lab host.build 22380479')
    await follow(vcenter, 'esx01.lab')
    await seen('host esx01.lab host.build 22380479')

    const veeam = await browser.context.newPage()
    await veeam.goto(`https://veeam.lab${PATHS.session}?lang=${language}`)
    await expectVerdict(veeam)
    await expectOnTablet(browser, lab, veeam)

    await browser.restart()
    const again = await browser.context.newPage()
    await again.goto(`https://vcenter.lab${PAGES.vm}`)
    await expectVerdict(again)

    async function seen(fact: string): Promise<void> {
      await expect.poll(() => browser.factsOf('https://vcenter.lab')).toContain(fact)
    }
  })

/** Follows a link of the console, which changes its address without loading the page anew. */
async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
}

/** The chip says it, and the panel shows it with every piece of evidence. */
async function expectVerdict(page: Page): Promise<void> {
  await page.bringToFront()
  const overlay = new ClosedOverlay(page)
  await expect.poll(() => overlay.read('.overlay-chip')).toContain('Known issue')
  await overlay.click('.overlay-chip')
  await expect.poll(() => overlay.read('.panel')).toContain(VERDICT)
  await overlay.unfoldAll()
  await expect
    .poll(async () => {
      const shown = (await overlay.read('.panel')) ?? ''
      return EVIDENCE.filter((quote) => !shown.includes(quote))
    })
    .toEqual([])
}

/** The case goes to a tablet by its QR code, and by its link into the assistant beside the console: the same case, the same verdict. */
async function expectOnTablet(browser: WithExtension, lab: Lab, page: Page): Promise<void> {
  await setAssistant(browser)
  await page.bringToFront()
  const overlay = new ClosedOverlay(page)
  await overlay.press(overlayEn.qr.show)
  await expect.poll(() => overlay.read('figcaption')).not.toBeNull()
  const { data, width, height } = pixelsOf(await overlay.picture('.qr'))
  const link = jsQR(data, width, height)?.data ?? ''
  expect(link.startsWith(`${ASSISTANT}#/open/`), link).toBe(true)

  const tablet = await anotherBrowser(lab)
  await expectSameCase(await tablet.newPage(), (tab) => tab.goto(link))
  await tablet.close()

  const opened = browser.context.waitForEvent('page')
  await overlay.press(overlayEn.ways.assistant)
  await expectSameCase(await opened, (tab) => tab.waitForURL((url) => url.href.startsWith(`${ASSISTANT}#/open/`)))
}

async function setAssistant(browser: WithExtension): Promise<void> {
  const options = await browser.openOwn('options.html')
  await options.getByLabel(optionsEn.assistant.address, { exact: true }).fill(ASSISTANT)
  await options.getByRole('button', { name: optionsEn.assistant.save, exact: true }).click()
  await expect(options.getByText(optionsEn.assistant.saved)).toBeVisible()
  await options.close()
}

async function expectSameCase(tab: Page, come: (tab: Page) => Promise<unknown>): Promise<void> {
  await come(tab)
  await expect(tab.getByRole('heading', { name: 'sql01' })).toBeVisible()
  await tab.getByRole('button', { name: handoverEn.open.keep, exact: true }).click()
  await tab.getByRole('button', { name: handoverEn.open.openCase, exact: true }).click()
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(VERDICT)
  await tab.close()
}
