import type { Page } from '@playwright/test'
import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { focusInSight, japaneseMarkedEnglish, showsFocus, smallControls, sticksOut } from './layout.ts'
import { TOUR } from './tour.ts'

/** The narrowest window of each layout, where it is tightest, and the widest. */
const WIDTHS = [360, 760, 880, 1080, 1180, 1600]
const DEVICES = { tablet: { width: 820, height: 1180 }, phone: { width: 390, height: 844 } }
const PARTS = Object.entries(TOUR)

for (const language of LANGUAGES)
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const [part, stops] of PARTS)
      test(`no page scrolls sideways from 360 to 1600 px, and all text says its language: ${part} (${language})`, async ({
        assistant: app,
        page,
      }) => {
        test.setTimeout(180_000)
        for (const { name, reach } of stops) {
          await page.setViewportSize({ width: 1280, height: 800 })
          await reach(app)
          await expect(page.locator('html')).toHaveAttribute('lang', language)
          expect.soft(await japaneseMarkedEnglish(page), name).toEqual([])
          const both = part === 'both languages' && name !== 'both languages: settings'
          expect.soft(await columnsOf(page), name).toEqual(both ? LANGUAGES.toSorted() : [])
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 })
            expect.soft(await sticksOut(page), `${name} at ${width} px`).toEqual([])
          }
          await page.setViewportSize({ width: 820, height: 1180 })
          await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
          expect.soft(await sticksOut(page), `${name} with text of 200 %`).toEqual([])
          await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
        }
      })
  })

/** The languages that stand side by side. */
const columnsOf = (page: Page) =>
  page
    .locator('.beside > *')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLElement).lang))].toSorted())

for (const [device, viewport] of Object.entries(DEVICES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test(`the focus shows and nothing lies over it, forwards and back (${device})`, async ({ assistant: app }) => {
      test.setTimeout(120_000)
      for (const path of ['', 'advice/use-direct-nfs', 'settings', `walk/${app.topic.id}`, 'glossary']) {
        await app.open(path)
        await goAround(app, 'Tab', path)
        await goAround(app, 'Shift+Tab', path)
      }
    })
  })

/** Moves the focus thirty times, or until it leaves the page, and looks at it each time. */
async function goAround({ page }: Assistant, key: string, path: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press(key)
    const focused = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100) ?? '')
    if (focused.startsWith('<body')) return
    expect.soft(await showsFocus(page), `${path}, ${key}: ${focused}`).toBe(true)
    expect.soft(await focusInSight(page), `in sight, ${path}, ${key}: ${focused}`).toBe(true)
  }
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true })

  for (const [part, stops] of PARTS)
    test(`what can be touched is 44 px high, on a phone and on a tablet: ${part}`, async ({ assistant: app, page }) => {
      test.setTimeout(120_000)
      for (const { name, reach } of stops) {
        await reach(app)
        for (const [device, viewport] of Object.entries(DEVICES)) {
          await page.setViewportSize(viewport)
          const { small, looked } = await smallControls(page)
          expect.soft(small, `${name}, ${device}`).toEqual([])
          expect.soft(looked, `${name}, ${device}`).toBeGreaterThan(8)
        }
      }
    })
})

test('what is wrong would be noticed', async ({ assistant: app, page }) => {
  await app.open('settings')
  expect(await sticksOut(page)).toEqual([])
  const before = (await smallControls(page)).small
  await page.evaluate(() => {
    const wide = document.createElement('div')
    Object.assign(wide.style, { width: '2000px', height: '1px' })
    const text = Object.assign(document.createElement('p'), { lang: 'en', textContent: '日本語' })
    const button = Object.assign(document.createElement('button'), { textContent: 'small' })
    Object.assign(button.style, { outline: 'none', position: 'fixed', top: '-500px' })
    document.querySelector('main')?.append(wide, text, button)
    button.focus()
  })
  expect(await sticksOut(page)).not.toEqual([])
  expect(await japaneseMarkedEnglish(page)).toEqual(['日本語'])
  expect((await smallControls(page)).small).toHaveLength(before.length + 1)
  expect(await showsFocus(page)).toBe(false)
  expect(await focusInSight(page)).toBe(false)
})
