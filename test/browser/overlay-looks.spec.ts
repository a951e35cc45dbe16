import { AxeBuilder } from '@axe-core/playwright'
import { LANGUAGES } from '#shared/model/language.ts'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, test, type OverlayOver } from './overlay.ts'
import { HALF, KNOWN_ISSUE } from './overlay-meaning.ts'

const BODY = vsphere(
  'sql01',
  '<div role="alert">Virtual machine disks consolidation is needed.</div><dl><dt>Host</dt><dd>esx01.lab</dd><dt>Delta</dt><dd>[nfs] sql01/sql01-000001.vmdk</dd></dl>',
)
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds in the overlay, and how many rules it found kept there. */
async function axe({ page }: OverlayOver): Promise<{ found: string[]; kept: number }> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include({ fromShadowDom: ['unstun-overlay', '.stand'] } as never)
    .options({ runOnly: STANDARDS, rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
  return { found, kept: passes.length }
}

for (const language of LANGUAGES)
  for (const theme of ['light', 'dark'] as const)
    test(`axe finds nothing in chip and panel (${language}, ${theme})`, async ({ over }) => {
      await over.lay(AT.vm, documentOf(BODY).replace('<body', `<body cds-theme="${theme}"`), {
        start: { language },
        answers: { link: { link: 'https://assistant.lab/#/open/1abc' } },
      })
      await expect(over.page.locator('.unstun')).toHaveAttribute('data-theme', theme)
      expect.soft((await axe(over)).found, 'chip').toEqual([])
      await over.unfold()
      await over.panel.locator('.ways button[aria-expanded=false]').click()
      await over.panel.locator('.qr').waitFor()
      for (const meaning of [HALF, KNOWN_ISSUE]) {
        await over.mean(meaning)
        const folded = over.panel.locator('.unfold[aria-expanded=false]')
        while ((await folded.count()) > 0) await folded.first().click()
        await expect(over.panel.locator('.meant')).toHaveCount(1)
        const { found, kept } = await axe(over)
        expect.soft(found).toEqual([])
        expect.soft(kept).toBeGreaterThan(15)
      }
    })

const THEMES: [name: string, document: string, theme: 'light' | 'dark'][] = [
  ['Clarity’s attribute', documentOf(BODY).replace('<body', '<body cds-theme="dark"'), 'dark'],
  ['an attribute of the root', documentOf(BODY).replace('<html', '<html data-theme="dark"'), 'dark'],
  ['a dark background', documentOf(BODY, '<style>body{background:#1b2a32}</style>'), 'dark'],
  ['a light background', documentOf(BODY, '<style>html{background:#fafafa}</style>'), 'light'],
  [
    'a class that only sounds so',
    documentOf(BODY, '<style>body{background:#fff}</style>').replace('<body', '<body class="darkroom"'),
    'light',
  ],
]

for (const [name, document, theme] of THEMES)
  test(`it is as light or dark as its console: ${name}`, async ({ over, page }) => {
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' })
    await over.lay(AT.vm, document)
    await expect(page.locator('.unstun')).toHaveAttribute('data-theme', theme)
  })

test('it follows a console that changes its theme, else the system', async ({ over, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await over.lay(AT.vm, documentOf(BODY))
  const inner = page.locator('.unstun')
  await expect(inner).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(inner).toHaveAttribute('data-theme', 'light')
  await page.evaluate(() => document.body.setAttribute('cds-theme', 'dark'))
  await expect(inner).toHaveAttribute('data-theme', 'dark')
})

test('it follows a console that changes its theme by a style sheet', async ({ over, page }) => {
  await over.lay(AT.vm, documentOf(BODY, '<style>body{background:#fff}</style>'))
  const inner = page.locator('.unstun')
  await expect(inner).toHaveAttribute('data-theme', 'light')
  await page.addStyleTag({ content: 'body{background:#1b2a32}' })
  await expect(inner).toHaveAttribute('data-theme', 'dark')
})

test('nothing moves where no motion is wanted', async ({ over, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await over.lay(AT.vm, documentOf(BODY))
  await over.unfold()
  const moving = await page.locator('.stand').evaluate(
    (stand) =>
      [stand, ...stand.querySelectorAll('*')].filter((el) => {
        const { transitionDuration, animationName } = getComputedStyle(el)
        return transitionDuration !== '0s' || animationName !== 'none'
      }).length,
  )
  expect(moving).toBe(0)
})

test('opening and redrawing the panel is no long task', async ({ over, page }) => {
  // What else a machine does makes any task long now and then, not each time.
  await expect(async () => {
    await over.lay(AT.vm, documentOf(BODY))
    await page.evaluate(`{
      globalThis.long = []
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    }`)
    await over.unfold()
    for (let at = 0; at < 10; at++) await over.mean(at % 2 === 0 ? HALF : KNOWN_ISSUE)
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
    expect(await page.evaluate('long')).toEqual([])
  }).toPass()
})
