import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { focusInSight, japaneseMarkedEnglish, showsFocus, smallControls, sticksOut } from './layout.ts'
import { TOUR } from './tour.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 390, 600, 760, 880, 1024, 1080, 1180, 1366, 1600]
const PARTS = Object.entries(TOUR)

/** What axe finds, one line each; and how many rules it found kept, so that "nothing" is not "nothing looked at". */
async function axe(page: Page): Promise<{ found: string[]; kept: number }> {
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode()
    // 7:1 for text is the house's own measure.
    .options({
      runOnly: STANDARDS,
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations'],
    })
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
  return { found, kept: passes.length }
}

async function expectAccessible({ page }: Assistant, name: string): Promise<void> {
  const { found, kept } = await axe(page)
  expect.soft(found, name).toEqual([])
  expect.soft(kept, `rules kept on ${name}`).toBeGreaterThan(15)
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const [part, stops] of PARTS)
      test(`axe finds nothing in both themes: ${part} (${language})`, async ({ assistant: app, page }) => {
        test.setTimeout(180_000)
        for (const { name, reach } of stops)
          await test.step(name, async () => {
            await reach(app)
            for (const colorScheme of THEMES) {
              await page.emulateMedia({ colorScheme })
              await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
              await expectAccessible(app, `${name}, ${colorScheme}`)
            }
          })
      })

    test(`axe finds nothing in any article, question or verdict (${language})`, async ({ assistant: app, page }) => {
      test.setTimeout(180_000)
      await page.emulateMedia({ colorScheme: language === 'ja' ? 'dark' : 'light' })
      const { articles } = app.content
      const { questions, verdicts } = app.topic
      const ids = [
        ...articles.map(({ id }) => id),
        ...questions.map(({ id }) => `question/${id}`),
        ...verdicts.map(({ id }) => `verdict/${id}`),
      ]
      expect(ids.length).toBeGreaterThanOrEqual(18 + 11 + 15 + 7)
      for (const id of ids) {
        await app.open(id)
        await expectAccessible(app, id)
      }
    })

    test(`no page scrolls sideways from 360 to 1600 px (${language})`, async ({ assistant: app, page }) => {
      test.setTimeout(180_000)
      for (const { name, reach } of PARTS.flatMap(([, stops]) => stops)) {
        await page.setViewportSize({ width: 1280, height: 800 })
        await reach(app)
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 })
          expect.soft(await sticksOut(page), `${name} at ${width} px`).toEqual([])
        }
      }
      await page.evaluate(() => {
        const wide = document.createElement('div')
        Object.assign(wide.style, { width: '2000px', height: '1px' })
        document.querySelector('main')?.append(wide)
      })
      expect(await sticksOut(page), 'a box of 2000 px is noticed').not.toEqual([])
    })

    test(`text says which language it is in (${language})`, async ({ assistant: app, page }) => {
      test.setTimeout(120_000)
      for (const { name, reach } of PARTS.flatMap(([, stops]) => stops)) {
        await reach(app)
        await expect(page.locator('html')).toHaveAttribute('lang', language)
        expect.soft(await japaneseMarkedEnglish(page), name).toEqual([])
        // Both languages stand there exactly where side by side is on.
        const columns = await page
          .locator('.beside > *')
          .evaluateAll((found) => new Set(found.map((each) => (each as HTMLElement).lang)).size)
        if (columns > 0) expect.soft(columns, name).toBe(LANGUAGES.length)
      }
    })
  })
}

test('axe would find what is wrong', async ({ assistant: app, page }) => {
  await app.open()
  await page.evaluate(() => {
    const pale = ['#999', '#666'].map((color) => {
      const text = Object.assign(document.createElement('p'), { textContent: color })
      text.style.color = color
      return text
    })
    document.querySelector('main')?.append(document.createElement('img'), ...pale)
  })
  const { found } = await axe(page)
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['image-alt', 'color-contrast', 'color-contrast-enhanced']),
  )
})

for (const [device, viewport] of [
  ['tablet', { width: 820, height: 1180 }],
  ['phone', { width: 390, height: 844 }],
] as const)
  test.describe(`on a ${device}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test(`what can be touched is 44 px high (${device})`, async ({ assistant: app, page }) => {
      test.setTimeout(120_000)
      for (const { name, reach } of PARTS.flatMap(([, stops]) => stops)) {
        await reach(app)
        const { small, looked } = await smallControls(page)
        expect.soft(small, name).toEqual([])
        expect.soft(looked, name).toBeGreaterThan(8)
      }
      await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
      expect((await smallControls(page)).small, 'a small button is noticed').toHaveLength(1)
    })

    test(`the focus shows and nothing lies over it, forwards and back (${device})`, async ({
      assistant: app,
      page,
    }) => {
      test.setTimeout(120_000)
      for (const path of ['', 'advice/use-direct-nfs', 'settings', `walk/${app.topic.id}`, 'glossary']) {
        await app.open(path)
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let step = 0; step < 30; step += 1) {
            await page.keyboard.press(key)
            if (await page.evaluate(() => document.activeElement === document.body)) break
            const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100))
            expect.soft(await showsFocus(page), `${path} ${key}: ${focused}`).toBe(true)
            expect.soft(await focusInSight(page), `${path} ${key}, in sight: ${focused}`).toBe(true)
          }
        }
      }
    })
  })
