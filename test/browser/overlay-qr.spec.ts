import jsQR from 'jsqr'
import { MOST_IN_QR } from '#shared/handoff/qr-path.ts'
import { overlayEn } from '#shared/language/overlay.en.ts'
import type { LinkAnswer } from '../../extension/messages/messages.ts'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, test, type OverlayOver } from './overlay.ts'
import { pixelsOf } from './png-pixels.ts'

const { qr } = overlayEn
const SUMMARY = documentOf(vsphere('sql01', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>'))
const LARGEST = `https://assistant.lab/#/open/${'x'.repeat(MOST_IN_QR)}`.slice(0, MOST_IN_QR)

async function showCode(over: OverlayOver, link: LinkAnswer): Promise<void> {
  await over.lay(AT.vm, SUMMARY, { answers: { link } })
  await over.unfold()
  await over.panel.getByRole('button', { name: qr.show }).click()
}

for (const [size, link] of [
  ['a usual', `https://assistant.lab/app/#/open/1${'aZ9-_'.repeat(80)}`],
  ['the largest', LARGEST],
] as const)
  test(`the QR code of ${size} case is read from the screen`, async ({ over }) => {
    await showCode(over, { link })
    const code = over.panel.getByRole('img', { name: qr.label })
    const { data, width, height } = pixelsOf(await code.screenshot())
    expect(jsQR(data, width, height)?.data).toBe(link)

    await over.panel.getByRole('button', { name: qr.hide }).click()
    await expect(code).toHaveCount(0)
  })

test('a case too large for a code goes on as a file', async ({ over }) => {
  await showCode(over, { link: `${LARGEST}x` })
  await expect(over.panel.getByText(qr.tooLarge)).toBeVisible()
  await expect(over.panel.getByRole('img', { name: qr.label })).toHaveCount(0)
  await over.panel.getByRole('button', { name: qr.file }).click()
  expect(await over.said('open')).toEqual([{ kind: 'open', where: 'hand-over' }])
})

test('without the assistant’s address it says where to set it', async ({ over }) => {
  await showCode(over, { lacks: 'address' })
  await expect(over.panel.getByText(qr.noAddress)).toBeInViewport({ ratio: 1 })
  await expect(over.panel.getByRole('button', { name: qr.file })).toBeInViewport({ ratio: 1 })
  await over.panel.getByRole('button', { name: qr.setAddress }).click()
  await over.panel.getByRole('button', { name: qr.file }).click()
  expect((await over.said('open')).map(({ where }) => where)).toEqual(['options', 'hand-over'])
})

test('an address that is set meanwhile is taken when the person comes back', async ({ over }) => {
  await showCode(over, { lacks: 'address' })
  await expect(over.panel.getByText(qr.noAddress)).toBeVisible()
  const asked = (await over.said('link')).length
  await over.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
  expect((await over.said('link')).length).toBe(asked + 1)
})

test('without a case there is nothing to take along', async ({ over }) => {
  await showCode(over, { lacks: 'case' })
  await expect(over.panel.getByText(qr.noCase)).toBeVisible()
})
