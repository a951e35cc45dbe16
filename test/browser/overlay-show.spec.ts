import type { Locator, Page } from '@playwright/test'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, test, type OverlayOver } from './overlay.ts'

const LIST = '<dl><dt>Host</dt><dd><a id="host">esx01.lab</a></dd></dl>'
const far = (inner: string) =>
  documentOf(vsphere('sql01', `<div style="height:3000px"></div>${inner}<div style="height:3000px"></div>`))

const showHost = async (over: OverlayOver) => {
  await over.unfold()
  await over.panel.getByRole('button', { name: 'Show on the page: Runs on host, esx01.lab' }).click()
}

/** The outline stands around the element, three pixels off. */
async function expectAround(over: OverlayOver, target: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const [outline, box] = [await over.outline.first().boundingBox(), await target.boundingBox()]
      if (!outline || !box) return 'not there'
      return (['x', 'y', 'width', 'height'] as const).map((side) => Math.round(outline[side] - box[side]))
    })
    .toEqual([-3, -3, 6, 6])
}

const scrollDown = (page: Page, by: number): Promise<void> =>
  page.evaluate((top) => globalThis.scrollBy({ top, behavior: 'instant' }), by)

test('show me scrolls there, outlines the exact place, and follows scrolling and resizing', async ({ over, page }) => {
  await over.lay(AT.vm, far(LIST))
  await showHost(over)
  const host = page.locator('#host').locator('..')
  await expect(host).toBeInViewport()
  await expectAround(over, host)
  await scrollDown(page, 120)
  await expectAround(over, host)
  await page.setViewportSize({ width: 700, height: 500 })
  await expectAround(over, host)
  await page.keyboard.press('Escape')
  await expect(over.outline).toHaveCount(0)
  await expect(over.panel).toBeVisible()
})

test('the side panel has a fact shown though the panel was never opened here', async ({ over }) => {
  await over.lay(AT.vm, documentOf(vsphere('sql01', LIST)))
  expect(await over.said('script')).toEqual([{ kind: 'script', script: 'chip' }])
  await over.tell({ kind: 'show', fact: { key: 'vm.host', subject: { kind: 'vm', name: 'sql01' } } })
  await expect(over.outline).toHaveCount(1)
  await expect(over.chip).toHaveAttribute('aria-busy', 'false')
  await expect(over.panel).toHaveCount(0)
})

test('the next action on the page ends it', async ({ over, page }) => {
  await over.lay(AT.vm, documentOf(vsphere('sql01', LIST)))
  await showHost(over)
  await expect(over.outline).toHaveCount(1)
  await page.mouse.click(300, 300)
  await expect(over.outline).toHaveCount(0)
})

test('it ends by itself after some seconds', async ({ over, page }) => {
  await page.clock.install()
  await over.open(AT.vm, documentOf(vsphere('sql01', LIST)))
  await over.begin()
  await page.clock.runFor(2_000)
  await over.chip.click()
  await page.clock.runFor(100)
  await over.panel.getByRole('button', { name: /^Show on the page/ }).click()
  await page.clock.runFor(100)
  await expect(over.outline).toHaveCount(1)
  await page.clock.runFor(7_000)
  await expect(over.outline).toHaveCount(0)
})

test('a place in a frame that is scrolled, bordered and scaled', async ({ over, page }) => {
  const inner = `<body style="margin:0"><div style="height:900px"></div><dl><dt>Host</dt><dd><a>esx01.lab</a></dd></dl><div style="height:900px"></div>`
  const frame = `<iframe id="f" style="border:7px solid;width:500px;height:200px;transform:scale(0.8);transform-origin:0 0" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`
  await over.lay(AT.vm, far(frame))
  await showHost(over)
  const host = page.frameLocator('#f').locator('dd')
  await expectAround(over, host)
  await page
    .frameLocator('#f')
    .locator('html')
    .evaluate((root) => root.ownerDocument.defaultView?.scrollBy(0, 30))
  await expectAround(over, host)
})

test('a place in an open shadow root', async ({ over, page }) => {
  const shadow = `<x-view></x-view><script>
    document.querySelector('x-view').attachShadow({ mode: 'open' }).innerHTML = '<dl><dt>Host</dt><dd id="in">esx01.lab</dd></dl>'
  </script>`
  await over.lay(AT.vm, far(shadow))
  await showHost(over)
  await expectAround(over, page.locator('#in'))
})

test('a page that draws itself anew keeps the outline on the same fact', async ({ over, page }) => {
  await over.lay(AT.vm, documentOf(vsphere('sql01', `<div id="view">${LIST}</div>`)))
  await showHost(over)
  await page.evaluate(() => {
    const view = document.querySelector('#view')
    if (view) view.innerHTML = '<p>moved down</p><dl><dt>Host</dt><dd id="new"><a>esx01.lab</a></dd></dl>'
  })
  await expectAround(over, page.locator('#new'))
})

test('what is gone is said to be gone', async ({ over, page }) => {
  await over.lay(
    AT.vm,
    documentOf(vsphere('sql01', `<div id="view">${LIST}</div><dl><dt>Datastores</dt><dd>ds1</dd></dl>`)),
  )
  await showHost(over)
  await expect(over.panel).toContainText('Outlined on the page.')
  await page.evaluate(() => document.querySelector('#view')?.remove())
  await expect(over.panel).toContainText('It is no longer on the page.')
  await expect(over.outline).toHaveCount(0)
})

test('a panel over the place lets it be seen', async ({ over, page }) => {
  const side =
    '<div style="position:fixed;right:40px;bottom:200px"><dl><dt>Host</dt><dd><a>esx01.lab</a></dd></dl></div>'
  await over.lay(AT.vm, documentOf(vsphere('sql01', side)))
  await showHost(over)
  await expect(page.locator('.stand')).toHaveClass('stand aside')
  await page.keyboard.press('Escape')
  await expect(page.locator('.stand')).toHaveClass('stand')
})
