import { STORY, WITH_FRAME } from '../extension/story-pages.ts'
import { expect, test, VCENTER, VEEAM } from './with-extension.ts'

const DISKS = ['disk sql01/Hard disk 1 transport.mode "hotadd"', 'disk sql01/Hard disk 1 transport.proxy "proxy01.lab"']

test('a frame of another allowed console tells its own facts, under its own origin', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  const page = await browser.open(WITH_FRAME)
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toEqual(DISKS)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(['vm sql01 vm.host "esx01.lab"'])
  await expect.poll(() => browser.asPageScript(page, { kind: 'copy' })).toContain('hotadd')
})

test('a frame of a console that is not allowed is not read', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  await browser.open(WITH_FRAME)
  await browser.open(STORY.datastore)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(2)
  expect(await browser.factsOf('https://veeam.lab')).toEqual([])
})

test('a background that the browser ended goes on where it was', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toHaveLength(2)
  await browser.endBackground()

  expect(String(await browser.asPageScript(page, { kind: 'copy' }))).toContain('Told by: SITE-1')
  await browser.open(STORY.datastore)
  const options = await browser.openOwn('options.html')
  await expect(options.getByText('1 datastore')).toBeVisible()
  await expect(options.getByText('1 VM')).toBeVisible()
})
