import { evidenceEn } from '#shared/language/evidence.en.ts'
import { topicWords } from '../tools/topic-words.ts'
import { STORY } from '../extension/story-pages.ts'
import { expect, test, VCENTER, VEEAM } from './with-extension.ts'

const FACTS = {
  vcenter: [
    'datastore nfs-ds1 datastore.type "nfs3"',
    'host esx01.lab host.build 22380479',
    'host esx01.lab host.version "8.0.2"',
    'host esx02.lab host.build 22380479',
    'host esx02.lab host.version "8.0.2"',
    'vm proxy01 vm.datastores ["vmfs-1"]',
    'vm proxy01 vm.host "esx02.lab"',
    'vm sql01 vm.datastores ["nfs-ds1"]',
    'vm sql01 vm.host "esx01.lab"',
  ],
  veeam: ['disk sql01/Hard disk 1 transport.mode "hotadd"', 'disk sql01/Hard disk 1 transport.proxy "proxy01.lab"'],
}

test('pages visited one after the other join into one answer without a key typed', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  for (const page of Object.values(STORY)) await browser.open(page)
  await expect.poll(() => browser.factsOf('https://vcenter.lab')).toEqual(FACTS.vcenter)
  await expect.poll(() => browser.factsOf('https://veeam.lab')).toEqual(FACTS.veeam)

  const tab = await browser.inBackground<number>("(await chrome.tabs.query({ url: 'https://veeam.lab/*' }))[0].id")
  const panel = await browser.openOwn(`sidepanel.html?tab=${tab}`)
  await expect(panel.getByRole('heading', { name: topicWords.verdict('nfs3-hotadd').en })).toBeVisible()

  await panel.locator('.evidence summary').first().click()
  await panel.getByRole('button', { name: evidenceEn.showMe }).first().click()
  await expect(panel.getByText(evidenceEn.shown)).toBeVisible()
  for (const page of browser.context.pages()) if (page !== panel) await page.close()
  await panel.getByRole('button', { name: evidenceEn.showMe }).first().click()
  await expect(panel.getByText(evidenceEn.notShown)).toBeVisible()
})
