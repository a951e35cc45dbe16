import { LANGUAGES } from '#shared/model/language.ts'
import { test } from './assistant.ts'
import { TOUR } from './tour.ts'
const SIZES = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 }, desktop: { width: 1440, height: 900 } }
for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ language })
    test(`shots ${language}`, async ({ assistant: app, page }) => {
      test.setTimeout(300_000)
      let n = 0
      for (const { name, reach } of TOUR.travel) {
        n += 1
        await page.setViewportSize(SIZES.desktop)
        await reach(app)
        for (const [size, viewport] of Object.entries(SIZES)) {
          const theme = size === 'tablet' ? 'dark' : 'light'
          await page.emulateMedia({ colorScheme: theme })
          await page.setViewportSize(viewport)
          await page.screenshot({ path: `/tmp/packs-shots/${String(n).padStart(2, '0')}-${name.replaceAll(/[^a-z]+/g, '-')}.${size}.${language}.png`, fullPage: true })
        }
        await page.emulateMedia({ colorScheme: 'light' })
      }
    })
  })
}
