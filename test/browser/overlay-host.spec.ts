import type { Page } from '@playwright/test'
import { AT, vsphere } from './look.ts'
import { documentOf, expect, test, type OverlayOver } from './overlay.ts'
import { HALF } from './overlay-meaning.ts'

const BODY = vsphere('sql01', '<dl><dt>Host</dt><dd>esx01.lab</dd></dl>')
const PAGE = documentOf(BODY)

/** What a person sees of the overlay: where each part stands, and its colours. */
async function looksOf(over: OverlayOver): Promise<unknown> {
  return over.page.locator('.stand').evaluate((stand) =>
    [stand, ...stand.querySelectorAll('*')].map((el) => {
      const { left, top, width, height } = el.getBoundingClientRect()
      const { color, backgroundColor, fontSize, fontFamily, letterSpacing, opacity } = getComputedStyle(el)
      return [
        el.localName,
        left,
        top,
        width,
        height,
        color,
        backgroundColor,
        fontSize,
        fontFamily,
        letterSpacing,
        opacity,
      ]
    }),
  )
}

const HOSTILE = [
  '* { display: none !important; all: unset !important }',
  'unstun-overlay, * { position: static !important; opacity: 0 !important; visibility: hidden !important; transform: scale(9) !important; filter: blur(9px) !important; clip-path: inset(50%) !important }',
  'unstun-overlay { zoom: 3 !important; content-visibility: hidden !important; contain: strict !important; width: 9px !important; writing-mode: vertical-rl !important }',
  '* { --paper: red !important; --ink: red !important; --sheet: red !important; --radius: 40px !important; --latin: cursive !important; font: 40px cursive !important; letter-spacing: 1em !important; line-height: 4 !important; text-transform: uppercase !important; direction: rtl !important; text-align: right !important }',
  ':root { font-size: 50px } * { transition: all 9s !important; animation: x 1s infinite !important; cursor: none !important; pointer-events: none !important; user-select: none !important } @keyframes x { to { opacity: 0 } }',
  '@layer a { :not(html) { display: none !important; width: 0 !important; height: 0 !important } } ::backdrop { background: red !important }',
]

test('no style of the page touches it', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  await over.unfold()
  await over.mean(HALF)
  await page.mouse.move(5, 5)
  // What the styles do to the page itself would be read too.
  await over.call('stop')
  const own = await looksOf(over)
  for (const css of HOSTILE) {
    const style = await page.addStyleTag({ content: css })
    expect(await looksOf(over), css).toEqual(own)
    await style.evaluate((el) => (el as Element).remove())
  }
})

test('a page that zooms all that is in it neither zooms it nor moves it out of the window', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  for (const what of [over.chip, over.panel]) {
    if (!(await what.isVisible())) await over.unfold()
    const own = await what.boundingBox()
    for (const zoom of ['2', '0.5', '1']) {
      await page.evaluate((to) => document.documentElement.style.setProperty('zoom', to), zoom)
      await expect.poll(() => what.boundingBox(), zoom).toEqual(own)
    }
  }
})

test('it works under a strict policy, without a complaint', async ({ over, page }) => {
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
  await over.lay(AT.vm, PAGE, { policy })
  await over.unfold()
  await over.mean(HALF)
  await expect(over.panel.getByRole('button', { name: 'HotAdd' })).toHaveCSS('border-radius', '4px')
  expect(complaints).toEqual([])
})

const RECORD = `{
  globalThis.records = []
  const note = (list) => records.push(...list.flatMap(({ type, target, attributeName, addedNodes, removedNodes }) =>
    [...addedNodes, ...removedNodes].map((node) => target.nodeName + ' ' + node.nodeName).concat(attributeName ? [target.nodeName + '@' + attributeName] : [])))
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}`

test('the page is changed by one element and nothing else, whatever is done', async ({ over, page }) => {
  await over.open(AT.vm, PAGE)
  await page.evaluate(RECORD)
  await over.begin()
  await over.unfold()
  await over.mean(HALF)
  await over.panel.getByRole('button', { name: /^Show on the page/ }).click()
  await expect(over.outline).toHaveCount(1)
  await over.panel.getByRole('button', { name: /^Runs on host/ }).click()
  await page.keyboard.press('Escape')
  await over.chip.focus()
  await page.keyboard.press('ArrowUp')
  expect(await page.evaluate('records')).toEqual(['HTML UNSTUN-OVERLAY'])
  await over.tell({ kind: 'stop' })
  await expect(page.locator('unstun-overlay')).toHaveCount(0)
})

test('a page that draws its body anew, or takes the element out, has it back', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  await page.evaluate((body) => {
    document.body.innerHTML = body
  }, BODY)
  await expect(over.chip).toBeVisible()
  await page.evaluate(() => document.querySelector('unstun-overlay')?.remove())
  await expect(over.chip).toBeVisible()
  await page.evaluate(() => document.documentElement.replaceChildren(document.head, document.createElement('body')))
  await expect(page.locator('unstun-overlay')).toHaveCount(1)
})

test('a page that will not have it is left in peace', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  const added = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let count = 0
        new MutationObserver((records) => {
          for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
            count++
            ;(node as Element).remove()
          }
          if (count >= 20) setTimeout(() => resolve(count), 200)
        }).observe(document.documentElement, { childList: true })
        document.querySelector('unstun-overlay')?.remove()
      }),
  )
  expect(added).toBe(20)
})

test('as shipped the page’s scripts see nothing of it', async ({ page, over }) => {
  await over.open(AT.vm, PAGE)
  await over.begin({ closed: true })
  await page.locator('unstun-overlay').waitFor({ state: 'attached' })
  const seen = await page.evaluate(() => {
    const host = document.querySelector('unstun-overlay')
    return [host?.shadowRoot, host?.innerHTML, host?.textContent, host?.getAttributeNames()]
  })
  expect(seen).toEqual([null, '', '', ['popover']])
})

const LISTEN = `{
  globalThis.heard = []
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'click', 'pointerdown', 'mousedown', 'focusin', 'wheel'])
    for (const on of [document, document.body, window]) on.addEventListener(type, (event) => {
      heard.push(type)
      if (event.type === 'keydown') event.preventDefault()
    })
  document.addEventListener('keydown', (event) => { heard.push('captured'); event.preventDefault() }, true)
}`

test('what is done in it does not reach the page, and the page’s keys stay the page’s', async ({ over, page }) => {
  await over.open(AT.vm, documentOf(`${BODY}<input id="own">`))
  await over.begin()
  await over.chip.waitFor()
  await page.evaluate(LISTEN)
  await over.unfold()
  const ask = { ...HALF.ask, id: 'question/host-build', key: 'host.build', input: 'build', options: [] } as const
  await over.mean({ ...HALF, ask: { ...ask, ask: { ja: 'x', en: 'Which build?' } } })
  await over.panel.getByLabel('Build number').click()
  await page.keyboard.type('22380479')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await over.said('answer')).map(({ value }) => value)).toEqual([22380479])
  expect(await page.evaluate('heard')).toEqual([])

  await page.locator('#own').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await expect(over.panel).toBeVisible()
  expect(await page.evaluate('heard')).toContain('keydown')
})

test('a dialog of the page that opens later does not cover it, nor darken the page behind it', async ({
  over,
  page,
}) => {
  await over.lay(
    AT.vm,
    documentOf(
      `${BODY}<div id="p" popover="manual" style="inset:0;width:auto;height:auto"></div>`,
      '<style>::backdrop{background:rgb(0 0 0/.6)}</style>',
    ),
  )
  const onTop = () =>
    over.chip.evaluate((chip) => {
      const { left, top } = chip.getBoundingClientRect()
      return document.elementFromPoint(left + 5, top + 5)?.localName
    })
  expect(await onTop()).toBe('unstun-overlay')
  await page.evaluate(() => document.querySelector<HTMLElement>('#p')?.showPopover())
  await expect.poll(onTop).toBe('unstun-overlay')
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('unstun-overlay') as Element, '::backdrop').display,
    ),
  ).toBe('none')
})

const NAMES = [
  '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>',
  'sql01\u202E\u202Dgpj.exe',
  '🖥'.repeat(400),
  'W'.repeat(1_000_000),
  'عربي עברית',
]

/** Whatever is named, the panel is as wide as it is and everything in it stands inside. */
async function expectWhole(page: Page): Promise<void> {
  const outside = await page.locator('.panel').evaluate((panel) => {
    const { left, right } = panel.getBoundingClientRect()
    const isOutside = (box: DOMRect) => box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5)
    const parts = [...panel.querySelectorAll('.body *')].filter((el) => isOutside(el.getBoundingClientRect()))
    return [right - left, ...parts.map((el) => `${el.parentElement?.className} > ${el.localName}.${el.className}`)]
  })
  expect(outside).toEqual([360])
}

test('hostile names do nothing and break nothing', async ({ over, page }) => {
  await over.lay(AT.vm, PAGE)
  await over.unfold()
  for (const name of NAMES) {
    const fact = {
      subject: { kind: 'vm', name },
      key: 'vm.host',
      value: name,
      certainty: 'seen',
      evidence: { source: 'screen', where: 'https://x.lab', quote: name, at: '2026-11-22T03:14:07Z' },
    } as const
    const about = { console: null, object: null, unsure: [], tasks: [], screens: [] }
    await over.tell({ kind: 'frame-look', look: { ...about, url: 'https://x.lab/', facts: [fact] } })
    const known = { key: 'symptom', label: { ja: 'x', en: name }, value: name, text: { ja: 'x', en: name } } as const
    await over.mean({
      ...HALF,
      vms: [
        { origin: 'https://x.lab', name },
        { origin: 'https://x.lab', name: 'b' },
      ],
      known: [
        { ...known, state: 'seen', tickets: [{ id: 'a', entry: { origin: 'x', fact }, struck: false, stale: false }] },
      ],
    })
    const folded = over.panel.locator('.unfold[aria-expanded=false]')
    while ((await folded.count()) > 0) await folded.first().click()
    await expectWhole(page)
  }
  expect(await page.evaluate('globalThis.hit')).toBeUndefined()
  await expect(over.panel.locator('img, script')).toHaveCount(0)
  await expect(over.panel).not.toContainText('\u202E')
})
