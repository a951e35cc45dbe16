import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test } from './assistant.ts'
import { WALKS } from './tour.ts'

/** How many pages the printer gets. */
async function pagesOf(page: Page, landscape = false): Promise<number> {
  const file = await page.pdf({ format: 'A4', landscape, preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** What cannot be pressed on paper. */
const PRESSED = 'button, .button, nav, header.header, input'

for (const language of LANGUAGES)
  test.describe(`in ${language}`, () => {
    test.use({ language, colorScheme: 'dark' })

    test(`a verdict prints with its reasons, answers, note and advice, and without buttons (${language})`, async ({
      assistant: app,
      page,
    }) => {
      const { facts, verdict } = WALKS['known-issue']
      await app.walk(facts)
      await app.expectVerdict(verdict)
      const note = app.main.getByRole('textbox', { name: app.words.cases.note })
      await note.fill(Array.from({ length: 12 }, (_, line) => `${line + 1}: sql01`).join('\n'))
      await app.heading.click()
      await expect(app.main.getByText(app.words.cases.noteSaved)).toBeVisible()
      await expect(app.main.locator('button').first()).toBeVisible()

      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(
        await page
          .locator(`${PRESSED.replace(', input', '')}`)
          .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
      ).toBe(0)
      await expect(app.heading).toBeVisible()
      await expect(app.main.locator('.reason').first()).toBeVisible()
      await expect(app.main.locator('.answer-list > li')).toHaveCount(Object.keys(facts).length)
      await expect(app.main.locator('.advice-list a')).toHaveCount(4)
      expect(await note.evaluate((field) => field.scrollHeight <= field.clientHeight + 1), 'the whole note').toBe(true)
      expect(await pagesOf(page)).toBeLessThanOrEqual(3)
    })

    test(`an advice prints readable from either theme, commands in full (${language})`, async ({
      assistant: app,
      page,
    }) => {
      await app.open('advice/same-host-hotadd')
      const screen = await page.evaluate(
        () => getComputedStyle(document.body.parentElement ?? document.body).backgroundColor,
      )
      expect(screen).not.toBe('rgb(255, 255, 255)')
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      expect(
        await page.locator(PRESSED).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
      ).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ runOnly: ['color-contrast', 'color-contrast-enhanced'] })
        .analyze()
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)))).toEqual([])
      const cut = await page
        .locator('pre')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent))
      expect(cut, 'commands that stick out').toEqual([])
      const pages = await pagesOf(page)
      expect(pages).toBeGreaterThan(1)
      expect(pages).toBeLessThanOrEqual(6)
    })

    test(`the map prints whole, on one page, upright and across (${language})`, async ({ assistant: app, page }) => {
      await app.open(`map/${app.topic.id}`)
      const stage = page.locator('.map-stage')
      await stage.focus()
      await page.keyboard.press('+')
      await page.emulateMedia({ media: 'print' })
      expect(await pagesOf(page)).toBe(1)
      expect(await pagesOf(page, true)).toBe(1)
      await page.setViewportSize({ width: 718, height: 1047 })
      const drawing = await page.locator('.map-svg').boundingBox()
      const nodes = await page
        .locator('.node')
        .evaluateAll((all) => all.map((node) => node.getBoundingClientRect().toJSON() as DOMRect))
      expect(nodes).toHaveLength(app.topic.map.nodes.length)
      for (const { left, right } of nodes) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(right).toBeLessThanOrEqual(718)
      }
      expect(drawing?.height).toBeLessThanOrEqual(1047)
      expect(drawing?.width, 'as large as the paper allows').toBeGreaterThan(500)
    })
  })
