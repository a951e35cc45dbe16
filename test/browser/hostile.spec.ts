import { expect, test, type Assistant } from './assistant.ts'
import { sticksOut } from './layout.ts'
import { listen } from './quiet.ts'

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>{{7*7}}${7*7}'
const TURNED = '\u202esql01\u2066\u200f lmth.'
const LONG = 'W'.repeat(100_000)
const EMOJI = '👩‍👩‍👧‍👦🏴‍☠️'.repeat(20_000)

const NAMES = {
  markup: MARKUP,
  'direction marks': TURNED,
  '100 kB in one word': LONG,
  emoji: EMOJI,
  'a line break': 'sql01\nsql02\u0000\u0007',
}

/** Nothing ran, nothing was made of text, and the page is as wide as the window. */
async function expectUnharmed({ page, main }: Assistant, name: string): Promise<void> {
  await expect(page, name).toHaveTitle(/^Unstun: | — Unstun$/)
  await expect(main.locator('img, script, iframe'), name).toHaveCount(0)
  expect(await sticksOut(page), name).toEqual([])
}

test.use({ viewport: { width: 360, height: 800 } })

for (const [kind, name] of Object.entries(NAMES))
  test(`a case whose name and note are hostile: ${kind}`, async ({ assistant: app, page }) => {
    const quiet = listen(page.context(), app.served)
    await app.walk({ symptom: 'other' })
    await app.expectVerdict('outside-snapshot-removal')
    const { path } = app
    const note = app.main.getByRole('textbox', { name: app.words.cases.note })
    await note.fill(name)
    await app.heading.click()
    await expect(app.main.getByText(app.words.cases.noteSaved)).toBeVisible()
    await app.open('cases')
    await app.main.getByRole('button', { name: app.words.cases.rename }).click()
    await app.main.getByRole('textbox', { name: app.words.cases.name }).fill(name)
    await app.main.getByRole('button', { name: app.words.cases.save }).click()

    const link = app.main.locator('.rows a').first()
    await expect(link).not.toHaveText(/^Case of/)
    const shown = (await link.textContent()) ?? ''
    expect(shown.length).toBeLessThan(300)
    expect(shown.replace(/\s/g, '').slice(0, 10)).toBe(name.replace(/[\s\u200f\u202e\u2066]/g, '').slice(0, 10))
    expect(shown, 'nothing turns the text around it').not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/)
    await expectUnharmed(app, 'cases')
    await app.open()
    await expect(app.main.getByRole('link', { name: shown.slice(0, 30) }).first()).toBeVisible()
    await expectUnharmed(app, 'home')
    await app.open(path)
    await app.expectVerdict('outside-snapshot-removal')
    await expect(app.main.locator('.walk-title strong')).toHaveText(shown)
    expect((await note.inputValue()).slice(0, 4000)).toBe(name.replaceAll('\r', '').slice(0, 4000))
    await expectUnharmed(app, 'case')
    await app.open('cases')
    await app.main.locator('.rows').getByRole('button', { name: app.words.cases.remove }).click()
    await expect(app.main.getByRole('button', { name: app.words.frame.undo })).toBeVisible()
    await expectUnharmed(app, 'deleted')
    expect(quiet).toEqual({ complaints: [], strangers: [] })
  })

test('a damaged or hostile link is no such page, or is text', async ({ assistant: app, page }) => {
  const quiet = listen(page.context(), app.served)
  const { notFound } = app.words.frame
  const { missingCase } = app.words.walk
  const { symptom } = Object.fromEntries(app.topic.questions.map(({ key, ask }) => [key, ask.en]))
  const links: [string, string][] = [
    ['case/<script>alert(1)</script>', notFound],
    ['case/<script>alert(1)', missingCase],
    ['case/%3Cscript%3E', missingCase],
    ['case/__proto__', missingCase],
    ['case/', notFound],
    ['advice/%E0%A4', notFound],
    ['advice/__proto__', notFound],
    ['advice/use-direct-nfs/more', notFound],
    ['constructor', notFound],
    ['/evil.example', notFound],
    ['/\\evil.example', notFound],
    ['javascript:alert(1)', notFound],
    [`advice/${LONG}`, notFound],
    [LONG, notFound],
    ['term/<b>', notFound],
    ['walk', symptom ?? ''],
    ['map', app.words.map.title],
    ['walk/other-topic', notFound],
    ['walk/snapshot-stun?ask=<script>', symptom ?? ''],
    ['walk/snapshot-stun?ask=__proto__', symptom ?? ''],
    ['map/snapshot-stun?case=<script>', app.words.map.title],
    [`search?q=${encodeURIComponent(MARKUP)}`, app.words.search.title],
    ['search?q=<img src=x onerror=alert(1)>', app.words.search.title],
    [`search?q=${LONG}`, app.words.search.title],
    [`search?q=${encodeURIComponent(TURNED)}`, app.words.search.title],
    ['search?q=%E0%A4&q=2?q=3', app.words.search.title],
    [`builds?q=${LONG}`, app.words.builds.title],
    ['builds?q=<b>8.0.2', app.words.builds.title],
    ['about?source=<b>', app.words.about.title],
    ['advice/use-direct-nfs?part=%00', 'Use Direct NFS access'],
  ]
  await app.open()
  for (const [link, heading] of links) {
    const name = link.slice(0, 60)
    await app.open(link)
    await expect(app.heading, name).toHaveText(heading)
    await expectUnharmed(app, name)
    await app.open('settings')
  }
  await app.open('search?q=<img src=x onerror=alert(1)>')
  await expect(app.main.getByRole('status')).toContainText('<img src=x onerror=alert(1)>')
  await app.open('case/<script>')
  await app.reload()
  await expect(app.heading).toHaveText(missingCase)
  expect(quiet).toEqual({ complaints: [], strangers: [] })
})
