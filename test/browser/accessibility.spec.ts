import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { axe, COLOURS } from './axe.ts'
import { TOUR } from './tour.ts'

async function expectAccessible({ page }: Assistant, name: string): Promise<void> {
  // From the top: what lies half under the header while scrolling is no fault of the page.
  await page.evaluate(() => scrollTo(0, 0))
  const { found, kept } = await axe(page)
  expect.soft(found, name).toEqual([])
  expect.soft(kept, `rules kept on ${name}`).toBeGreaterThan(15)
}

/** A theme is nothing but colours: the document is the same, to the letter. */
async function expectColours({ page }: Assistant, name: string): Promise<void> {
  const { found, kept } = await axe(page, COLOURS)
  expect.soft(found, name).toEqual([])
  expect.soft(kept, `rules kept on ${name}`).toBeGreaterThan(0)
}

async function showIn({ page }: Assistant, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    for (const [part, stops] of Object.entries(TOUR))
      test(`axe finds nothing in both themes: ${part} (${language})`, async ({ assistant: app }) => {
        test.setTimeout(180_000)
        for (const { name, reach } of stops)
          await test.step(name, async () => {
            await reach(app)
            await showIn(app, 'light')
            await expectAccessible(app, `${name}, light`)
            await showIn(app, 'dark')
            await expectColours(app, `${name}, dark`)
          })
      })

    test(`axe finds nothing in articles, questions and verdicts (${language})`, async ({ assistant: app }) => {
      test.setTimeout(180_000)
      await app.open()
      await showIn(app, language === 'ja' ? 'dark' : 'light')
      const { articles } = app.content
      const { questions, verdicts } = app.topic
      const ids = [
        ...articles.map(({ id }) => id),
        ...questions.map(({ id }) => `question/${id}`),
        ...verdicts.map(({ id }) => `verdict/${id}`),
      ]
      expect(ids.length).toBeGreaterThanOrEqual(18 + 11 + 15 + 7)
      // In the other language the other half: what differs is the words.
      const half = LANGUAGES.indexOf(language)
      for (const id of ids.filter((_, at) => at % LANGUAGES.length === half)) {
        await app.open(id)
        await expectAccessible(app, id)
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
