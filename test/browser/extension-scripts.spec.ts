import { LATER_SCRIPTS, PAGE_SCRIPT } from '../../extension/messages/messages.ts'
import { STORY } from '../extension/story-pages.ts'
import { expect, test, VCENTER } from './with-extension.ts'

/** What the gate made of the page. */
const CONSOLE = 'unstunPage.state.value.look?.console'

test('a page of an allowed origin that is no console is given nothing beyond the gate', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  const wiki = await browser.open({ host: 'vcenter.lab', path: '/wiki', html: '' })
  await expect.poll(() => browser.inOwnWorld(wiki, CONSOLE)).toBeNull()

  const vm = await browser.open(STORY.vm)
  await expect.poll(() => browser.inOwnWorld(vm, CONSOLE)).toBe('vsphere-client')
  const all = [PAGE_SCRIPT, LATER_SCRIPTS['read-console'], LATER_SCRIPTS.chip]
  await expect.poll(() => browser.scriptsIn(vm)).toEqual(all)
  expect(await browser.scriptsIn(wiki)).toEqual([PAGE_SCRIPT])
})
