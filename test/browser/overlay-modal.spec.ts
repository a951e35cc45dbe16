import { AT, vsphere } from './look.ts'
import { documentOf, expect, test } from './overlay.ts'

const BODY = vsphere('sql01', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>')

test('over a modal dialog of the page it is on top and can be used; when that closes it is where it was', async ({
  over,
  page,
}) => {
  await over.lay(AT.vm, documentOf(`${BODY}<dialog id="d"><p>Sure?</p></dialog><dialog id="e">Really?</dialog>`))
  const place = () => page.evaluate(() => document.querySelector('unstun-overlay')?.parentElement?.localName)
  const show = (id: string) => page.evaluate((name) => document.querySelector<HTMLDialogElement>(name)?.showModal(), id)
  await show('#d')
  await expect.poll(place).toBe('dialog')
  await over.unfold()
  await page.keyboard.press('Escape')
  await expect(over.panel).toHaveCount(0)
  await show('#e')
  await over.unfold()
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#e')?.close())
  await page.locator('#d').evaluate((dialog: HTMLDialogElement) => dialog.remove())
  await expect.poll(place).toBe('html')
  await expect(over.panel).toBeVisible()
  await expect(page.locator('unstun-overlay')).toHaveCount(1)
})

const IN_SHADOW = `for (const id of ['outer', 'inner']) {
  const host = document.createElement('x-' + id)
  ;(globalThis.box?.shadowRoot.querySelector('div') ?? document.body).append(host)
  globalThis.box ??= host
  host.attachShadow({ mode: 'open' }).innerHTML = '<div></div><dialog id="' + id + '"><button>Sure?</button></dialog>'
  globalThis[id] = host.shadowRoot.querySelector('dialog')
}`

test('over modal dialogs in shadow roots it can be used too, and comes back when they close or go', async ({
  over,
  page,
}) => {
  await over.lay(AT.vm, documentOf(BODY))
  await page.evaluate(IN_SHADOW)
  const place = () =>
    over.chip.evaluate((chip) => {
      const parent = (chip.getRootNode() as ShadowRoot).host.parentElement
      return parent?.id ?? ''
    })
  const isInPanel = () => over.panel.evaluate((panel) => (panel.getRootNode() as ShadowRoot).activeElement !== null)
  for (const id of ['outer', 'inner']) {
    await page.evaluate(`${id}.showModal()`)
    await expect.poll(place).toBe(id)
    await over.unfold()
    await expect.poll(isInPanel, 'Escape is for what has the focus').toBe(true)
    await page.keyboard.press('Escape')
    await expect(over.panel).toHaveCount(0)
  }
  await page.evaluate('inner.close()')
  await expect.poll(place).toBe('outer')
  await page.evaluate('inner.showModal()')
  await expect.poll(place).toBe('inner')
  await page.evaluate('box.remove()')
  await expect.poll(place).toBe('')
  await over.unfold()
})

test('a dialog that lets the page be used leaves it where it is', async ({ over, page }) => {
  await over.lay(AT.vm, documentOf(`${BODY}<dialog id="d">Note</dialog><details id="f"><p>More</p></details>`))
  await page.evaluate(() => {
    document.querySelector<HTMLDialogElement>('#d')?.show()
    document.querySelector('#f')?.setAttribute('open', '')
  })
  await over.unfold()
  expect(await page.evaluate(() => document.querySelector('unstun-overlay')?.parentElement?.localName)).toBe('html')
})
