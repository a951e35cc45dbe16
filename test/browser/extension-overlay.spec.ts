import type { Page } from '@playwright/test'
import { STORY } from '../extension/story-pages.ts'
import { expect, test, VCENTER, VEEAM } from './with-extension.ts'

type DomNode = {
  nodeName: string
  nodeId: number
  nodeValue?: string
  attributes?: string[]
  shadowRoots?: DomNode[]
  children?: DomNode[]
}

/** Our own element as the browser itself knows it: the page cannot look into it. */
async function ownElement(page: Page): Promise<DomNode | null> {
  const session = await page.context().newCDPSession(page)
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true })
  await session.detach()
  return find(root, ({ nodeName }) => nodeName === 'UNSTUN-OVERLAY')
}

function find(node: DomNode, is: (node: DomNode) => boolean): DomNode | null {
  if (is(node)) return node
  for (const kid of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(kid, is)
    if (found) return found
  }
  return null
}

function textOf(node: DomNode | null): string {
  if (!node) return ''
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf).join(' ')
  return `${node.nodeValue ?? ''}${inside}`.replaceAll(/\s+/g, ' ')
}

const words = async (page: Page) => textOf(await ownElement(page))

/** A click on the chip, which stands in its corner, or so much higher. */
async function clickChip(page: Page, higher = 0): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.click(width - 40, height - 90 - higher)
}

test('pages read one after the other end in the known issue, with all evidence, in a closed overlay', async ({
  browserWith: browser,
}) => {
  await browser.allow(VCENTER)
  await browser.allow(VEEAM)
  const pages: Page[] = []
  for (const page of Object.values(STORY)) pages.push(await browser.open(page))
  const last = pages.at(-1) as Page
  await last.bringToFront()
  await expect.poll(() => words(last)).toContain('Known issue')
  await clickChip(last)
  await expect.poll(() => words(last)).toContain('What to do, in this order')
  const shown = await words(last)
  for (const known of ['NFS 3', 'HotAdd', '8.0.2', 'sql01']) expect(shown).toContain(known)
  expect(shown).not.toContain('Next question')

  expect(await last.evaluate(() => document.querySelector('unstun-overlay')?.shadowRoot)).toBeNull()
  expect(await last.evaluate(() => Object.keys(globalThis).filter((name) => /unstun/i.test(name)))).toEqual([])
  expect(await last.evaluate(() => document.querySelectorAll('[style], style').length)).toBe(0)

  await last.keyboard.press('Escape')
  await expect.poll(() => words(last)).not.toContain('What to do')
  await last.keyboard.press('Shift+ArrowUp')
  await last.reload()
  await expect.poll(() => words(last)).toContain('Known issue')
  await clickChip(last, 64)
  await expect.poll(() => words(last)).toContain('What to do')
})

test('where the grant is taken back the overlay goes at once', async ({ browserWith: browser }) => {
  await browser.allow(VCENTER)
  const page = await browser.open(STORY.vm)
  await expect.poll(() => ownElement(page)).not.toBeNull()
  await browser.inBackground(`chrome.permissions.remove({ origins: ['${VCENTER}'] })`)
  await expect.poll(() => ownElement(page)).toBeNull()
})
