import { optionsEn } from '#shared/language/options.en.ts'
import { STORY } from '../extension/story-pages.ts'
import { BUILT, expect, test, VCENTER, VEEAM } from './with-extension.ts'

const VM = ['vm sql01 vm.datastores ["nfs-ds1"]', 'vm sql01 vm.host "esx01.lab"']
const DISKS = ['disk sql01/Hard disk 1 transport.mode "hotadd"', 'disk sql01/Hard disk 1 transport.proxy "proxy01.lab"']

test('nothing is within reach before a person allows it', async ({ browserWith: browser }) => {
  const granted = await browser.inBackground<{ origins: string[]; permissions: string[] }>(
    'chrome.permissions.getAll()',
  )
  expect(granted.origins).toEqual([])
  expect(granted.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'sidePanel', 'storage'])
  expect(await browser.registered()).toEqual([])

  await browser.open(STORY.vm)
  await browser.allow(VEEAM)
  await browser.open(STORY.session)
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toEqual(DISKS)
  expect(await browser.factsOf('https://vcenter.lab')).toEqual([])
})

test('a page that was open already is read once its console is allowed', async ({ browserWith: browser }) => {
  await browser.open(STORY.vm)
  await browser.allow(VCENTER)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(VM)
})

test('a restart keeps grants, facts and what is registered', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(VM)

  await browser.restart()
  await expect.poll(() => browser.registered()).toEqual([VCENTER])
  expect(await browser.factsOf('https://vcenter.lab')).toEqual(VM)
  await browser.open(STORY.datastore)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toContain('datastore nfs-ds1 datastore.type "nfs3"')
})

test('an update keeps grants, facts and what is registered, and goes on in the page that is open', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(VM)

  await browser.update()
  await expect.poll(() => browser.registered()).toEqual([VCENTER])
  expect(await browser.factsOf('https://vcenter.lab')).toEqual(VM)
  await page.evaluate("document.querySelector('dd a').textContent = 'esx09.lab'")
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toContain('vm sql01 vm.host "esx09.lab"')
  await expect(page.locator('unstun-overlay')).toHaveCount(1)
  expect(browser.context.pages().filter((one) => one.url().endsWith('/welcome.html'))).toEqual([])
})

test('a grant taken back ends reading at once, in the page that is open too', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  const page = await browser.open(STORY.vm)
  const other = await browser.open(STORY.session)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(VM)
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toEqual(DISKS)

  const options = await browser.openOwn('options.html')
  await options.getByRole('button', { name: `${optionsEn.consoles.revoke} vcenter.lab` }).click()
  await expect(options.getByText(optionsEn.consoles.revoked)).toBeVisible()
  await expect.poll(() => browser.registered()).toEqual([VEEAM])

  // What the page shows from here on is news that must not come; the other console's comes all the same.
  await page.bringToFront()
  await page.evaluate("document.querySelector('dd a').textContent = 'esx99.lab'")
  await browser.open(STORY.datastore)
  await other.bringToFront()
  await other.evaluate(
    "document.querySelector('table:last-of-type td').textContent = 'Using backup proxy p9 for disk Hard disk 2 [nbd]'",
  )
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toContain('disk sql01/Hard disk 2 transport.mode "nbd"')
  expect(await browser.factsOf('https://vcenter.lab')).toEqual(VM)

  await options.bringToFront()
  await options.getByRole('button', { name: `${optionsEn.consoles.forget} vcenter.lab` }).click()
  await expect(options.getByRole('heading', { name: 'vcenter.lab' })).toBeHidden()
  expect(await browser.factsOf('https://vcenter.lab')).toEqual([])
})

test('a click on the button reads a page that is not allowed once, and that page only', async ({
  browserWith: browser,
}) => {
  const page = await browser.open(STORY.vm)
  await browser.clickButtonOver(page)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(VM)
  expect(await browser.registered()).toEqual([])

  await page.goto(`https://${STORY.datastore.host}${STORY.datastore.path}`)
  await browser.allow(VEEAM)
  await browser.open(STORY.session)
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toEqual(DISKS)
  expect(await browser.factsOf('https://vcenter.lab')).toEqual(VM)
})

test('what is none of our messages changes nothing', async ({ browserWith: browser }) => {
  const options = await browser.openOwn('options.html')
  const before = await browser.inBackground('chrome.storage.local.get(null)')
  const answers = await options.evaluate(async (messages) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (one: unknown) => Promise<unknown> } }
    }
    return Promise.all(messages.map((one) => chrome.runtime.sendMessage(one)))
  }, HOSTILE)
  expect(answers).toEqual(HOSTILE.map(() => null))
  expect(await browser.inBackground('chrome.storage.local.get(null)')).toEqual(before)
  await options.reload()
  await expect(options.getByText(optionsEn.storage.ignored(HOSTILE.length))).toBeVisible()
})

/** The id is ours; but a page of ours is no console's page, and most of these are nobody's. */
const HOSTILE = [
  null,
  'start',
  { kind: 'look', look: {} },
  { kind: 'forget' },
  { kind: 'forget', site: 'x'.repeat(100_000) },
  { kind: 'set-assistant', address: 'javascript:alert(1)' },
  { kind: 'switch-rule', rule: 'tasks', off: 'yes' },
  { kind: 'answer', vm: { origin: 'https://vcenter.lab', name: BUILT.id }, key: 'symptom', value: 'other' },
]
