import type { Language } from '#shared/model/language.ts'
import { expect, test } from './assistant.ts'
import { placesOf } from './places.ts'
import { WALKS } from './tour.ts'

const nowhere = { title: '', heading: '' }
const OTHER: Record<Language, Language> = { ja: 'en', en: 'ja' }

test('every page has a title and a heading of its own, and the switch of language keeps the place', async ({
  assistant: app,
  page,
}) => {
  test.setTimeout(120_000)
  const places = { ja: placesOf(app.content, 'ja'), en: placesOf(app.content, 'en') }
  expect(places.en.length).toBeGreaterThan(60)
  await app.open()
  for (const [at, { path }] of places.en.entries()) {
    await app.open(path)
    for (const language of [app.language, OTHER[app.language]]) {
      await app.switchTo(language)
      const { title, heading } = places[language][at] ?? nowhere
      await expect(app.heading, `${path} in ${language}`).toHaveText(heading)
      await expect(page, `${path} in ${language}`).toHaveTitle(title)
      expect(app.path).toBe(path)
    }
  }
  const titles = places.en.map(({ title }) => title)
  const twice = titles.filter((title, at) => titles.indexOf(title) !== at)
  expect(new Set(twice), 'only a term shares its title, with the glossary it is in').toEqual(
    new Set(['Glossary — Unstun']),
  )
})

test('the switch keeps the case, what is typed, and the view of the map', async ({ assistant: app, page }) => {
  const { facts, verdict } = WALKS.suspected
  await app.walk(facts)
  await app.expectVerdict(verdict)
  const { path } = app
  await app.switchTo('ja')
  await app.expectVerdict(verdict)
  await expect(page).toHaveTitle('切り分け: NFS 3 と HotAdd の問題の疑い — Unstun')
  expect(await app.answers()).toEqual(app.answersOf(facts))
  expect(app.path).toBe(path)

  await app.open(`walk/${app.topic.id}?ask=host-version`)
  await app.main.getByRole('textbox').first().fill('8.0.2')
  await app.switchTo('en')
  await app.expectAsked('host.version')
  await expect(app.main.getByRole('textbox').first()).toHaveValue('8.0.2')

  await app.open('')
  await app.main.getByRole('searchbox').fill('hotadd')
  await app.switchTo('ja')
  await expect(app.heading).toHaveText(app.words.tagline)
  await expect(app.main.getByRole('searchbox')).toHaveValue('hotadd')

  await app.open('search?q=NFS')
  await expect(app.main.getByRole('searchbox')).toHaveValue('NFS')
  await expect(app.main.locator('.results li').first()).toBeVisible()
  await app.switchTo('en')
  await expect(app.main.getByRole('searchbox')).toHaveValue('NFS')
  await expect(app.main.getByRole('link', { name: 'Use Direct NFS access' })).toBeVisible()

  await app.open(`map/${app.topic.id}`)
  await app.main.getByRole('radio', { name: app.words.map.list }).check()
  await app.switchTo('ja')
  await expect(app.main.locator('.map-list')).toContainText('データストアの種類')

  await app.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
})

test('an address with another query is searched for', async ({ assistant: app, page }) => {
  const box = app.main.getByRole('searchbox')
  await app.open('search?q=NFS')
  await expect(app.main.locator('.results li').first()).toBeVisible()
  await app.open('search?q=CBT')
  await expect(box).toHaveValue('CBT')
  await page.getByRole('link', { name: app.words.frame.search, exact: true }).click()
  await expect(box).toHaveValue('')
  await page.goBack()
  await expect(box).toHaveValue('CBT')
  await app.open('')
  await app.main.getByRole('searchbox').fill('NFS 3 & HotAdd?')
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('NFS 3 & HotAdd?')
})

test('both languages stand side by side: same parts, same steps, same commands', async ({ assistant: app }) => {
  test.setTimeout(120_000)
  await app.open('settings')
  await app.main.getByRole('checkbox', { name: app.words.language.sideBySideLong }).check()
  for (const { id } of app.content.articles) {
    await app.open(id)
    const columns = await app.main.evaluate((main) => {
      const of = (language: string) => {
        const all = [...main.querySelectorAll(`.beside > [lang=${language}]`)]
        const count = (selector: string) =>
          all.reduce((sum, column) => sum + column.querySelectorAll(selector).length, 0)
        const code = all.flatMap((column) => [...column.querySelectorAll('pre')].map((block) => block.textContent))
        return { parts: count('h2'), steps: count('ol > li'), cites: count('.cite'), code }
      }
      return { ja: of('ja'), en: of('en') }
    })
    expect(columns.ja, id).toEqual(columns.en)
    expect(columns.ja.parts, id).toBeGreaterThan(0)
    await expect(app.heading).toHaveCount(1)
  }
})
