import { LANGUAGES } from '#shared/model/language.ts'
import { axe, COLOURS } from './axe.ts'
import { expect, MODE, SQL01, test, TYPE, WEB02, type SidePanel } from './side-panel.ts'

const THEMES = ['light', 'dark'] as const

async function expectAccessible({ page }: SidePanel, name: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme })
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const { found, kept } = await axe(page, theme === 'light' ? undefined : COLOURS)
    expect.soft(found, `${name}, ${theme}`).toEqual([])
    expect.soft(kept, `rules kept on ${name}, ${theme}`).toBeGreaterThan(0)
  }
}

/** Nothing is cut off at the side, however narrow the panel is drawn. */
async function expectNoSideways({ page }: SidePanel, name: string): Promise<void> {
  for (const width of [320, 400]) {
    await page.setViewportSize({ width, height: 800 })
    const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect.soft(content, `${name} at ${width} px`).toBeLessThanOrEqual(room ?? 0)
  }
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test(`axe finds nothing in the panel, and nothing is cut off (${language})`, async ({ panel }) => {
      test.setTimeout(120_000)
      const look = async (name: string) => {
        await expectAccessible(panel, name)
        await expectNoSideways(panel, name)
      }
      await look('home')
      await panel.see(await panel.begin(SQL01), [MODE, TYPE])
      for (const summary of await panel.known.locator('summary').all()) await summary.click()
      await look('the walk with what was read')
      await panel.goTo('search?q=hotadd')
      await panel.page.locator('.results li').first().waitFor()
      await panel.tabShows(WEB02)
      await panel.page.locator('.banner').waitFor()
      await look('search under an offer')
      await panel.goTo('logs')
      await panel.page.getByRole('textbox').fill('Using backup proxy px01 for disk Hard disk 1 [hotadd]')
      await panel.page.locator('.paste-box button').click()
      await panel.page.locator('.logs-offers').waitFor()
      await look('logs')
    })
  })
}
