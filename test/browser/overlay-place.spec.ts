import { AT, vsphere } from './look.ts'
import { documentOf, expect, test, type OverlayOver } from './overlay.ts'

const PAGE = documentOf(vsphere('sql01', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>'))
const VIEW = { width: 1000, height: 800 }

test.use({ viewport: VIEW })

async function boxOf(over: OverlayOver) {
  const box = await over.page.locator('.stand').boundingBox()
  if (!box) throw new Error('nothing stands over the page')
  return box
}

test('the pointer moves the chip, and a move is no click', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  const { x, y } = await boxOf(over)
  await page.mouse.move(x + 20, y + 20)
  await page.mouse.down()
  await page.mouse.move(300, 300, { steps: 4 })
  await page.mouse.up()
  expect(await boxOf(over)).toMatchObject({ x: 280, y: 280 })
  await expect(over.panel).toHaveCount(0)
  expect(await over.said('place')).toEqual([
    { kind: 'place', console: 'vsphere-client', place: { corner: 'top-left', x: 280, y: 280 } },
  ])
  await over.unfold()
  expect(await boxOf(over)).toMatchObject({ x: 280 })
})

test('the arrow keys move the chip, and the panel by its handle; neither leaves the window', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE, { start: { places: { 'vsphere-client': { corner: 'top-left', x: 100, y: 60 } } } })
  expect(await boxOf(over)).toMatchObject({ x: 100, y: 60 })
  await over.chip.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await boxOf(over)).toMatchObject({ x: 116, y: 124 })
  await page.keyboard.press('Enter')
  await over.panel.getByRole('button', { name: 'Move the panel' }).focus()
  await page.keyboard.press('ArrowLeft')
  expect(await boxOf(over)).toMatchObject({ x: 100 })
  for (let at = 0; at < 30; at++) await page.keyboard.press('Shift+ArrowRight')
  const { x, width } = await boxOf(over)
  expect(x + width).toBe(VIEW.width - 8)
})

test('it stays in a window of any size, and goes back when there is room', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE, { start: { places: { 'vsphere-client': { corner: 'bottom-left', x: 500, y: 40 } } } })
  await over.unfold()
  const before = await boxOf(over)
  await page.setViewportSize({ width: 400, height: 320 })
  await expect
    .poll(async () => {
      const { x, y, width, height } = await boxOf(over)
      return [x >= 8, y >= 8, x + width <= 392, y + height <= 312]
    })
    .toEqual([true, true, true, true])
  await page.setViewportSize({ width: 320, height: 256 })
  await expect.poll(async () => (await boxOf(over)).width).toBeLessThanOrEqual(304)
  await page.setViewportSize(VIEW)
  await expect.poll(() => boxOf(over)).toEqual(before)
  expect(await over.said('place')).toEqual([])
})

test('nothing moves under the pointer while the panel grows, as long as there is room', async ({ over }) => {
  await over.lay(AT.vm, PAGE, { start: { places: { 'vsphere-client': { corner: 'bottom-left', x: 40, y: 300 } } } })
  await over.unfold()
  const fact = over.panel.getByRole('button', { name: 'Runs on host' }).and(over.panel.locator('.unfold'))
  const before = [await boxOf(over), await fact.boundingBox()]
  await fact.click()
  await expect(over.panel.getByText('https://vcenter.lab')).toBeVisible()
  const [stand, line] = [await boxOf(over), await fact.boundingBox()]
  expect([stand.y, line?.y]).toEqual(before.map((box) => box?.y))
  expect(stand.height).toBeGreaterThan(before[0]?.height ?? 0)
  await over.panel.getByRole('button', { name: 'Make it small' }).click()
  expect((await boxOf(over)).y).toBe(VIEW.height - 300 - 40)
})

test('the keyboard command opens and closes; the focus goes in and comes back', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  await over.tell({ kind: 'toggle' })
  await expect(over.panel).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(over.panel.getByRole('button', { name: 'Move the panel' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(over.panel).toHaveCount(0)
  await expect(over.chip).toBeFocused()
  await page.keyboard.press('Space')
  await expect(over.panel).toBeVisible()
  await over.panel.getByRole('button', { name: 'Make it small' }).click()
  await expect(over.chip).toBeVisible()
  await over.tell({ kind: 'toggle' })
  await over.tell({ kind: 'toggle' })
  await expect(over.panel).toHaveCount(0)
})

test('the focus is trapped nowhere', async ({ over, page }) => {
  await over.lay(
    AT.vm,
    documentOf(vsphere('sql01', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>') + '<button id="last">x</button>'),
  )
  await over.tell({ kind: 'toggle' })
  await expect(over.panel).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator('#last')).toBeFocused()
})
