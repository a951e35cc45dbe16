import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { LANGUAGES } from '#shared/model/language.ts'
import { expect, test, type Assistant } from './assistant.ts'

const box = (app: Assistant) => app.main.getByRole('searchbox')
const results = (app: Assistant) => app.main.locator('.results a.result-link')
const first = (app: Assistant) => results(app).first()

async function search(app: Assistant, query: string): Promise<void> {
  if (app.path !== 'search') await app.open('search')
  await box(app).fill(query)
}

/** The texts that are marked inside of the results, without doubles. */
const marked = (app: Assistant) =>
  app.main.locator('.results mark').evaluateAll((marks) => [...new Set(marks.map((mark) => mark.textContent))])

test('the whole way by keyboard: slash, typing, arrows, Escape, Enter, back', async ({ assistant: app, page }) => {
  await app.open('glossary')
  await app.heading.focus()
  await page.keyboard.press('/')
  await expect(box(app)).toBeFocused()
  await app.open('advice/use-direct-nfs')
  await page.keyboard.press('/')
  await expect(app.heading).toHaveText(app.words.search.title)
  await expect(box(app)).toBeFocused()

  await page.keyboard.type('force network/mode')
  await expect(box(app), 'while typing, the slash is a letter').toHaveValue('force network/mode')
  await expect(first(app)).toHaveText('Force network mode')
  await page.keyboard.press('ArrowDown')
  await expect(first(app)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(results(app).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(box(app)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(box(app), 'Escape leads back to the box').toBeFocused()
  await page.keyboard.press('Enter')
  await expect(app.heading).toHaveText('Force network mode')

  await page.goBack()
  await expect(box(app)).toHaveValue('force network/mode')
  await expect(first(app)).toHaveText('Force network mode')
  await box(app).focus()
  await page.keyboard.press('Escape')
  await expect(box(app), 'Escape in the box empties it').toHaveValue('')
  await expect(results(app)).toHaveCount(0)
})

test('results come while typing, with what was typed marked in the text as written', async ({ assistant: app }) => {
  await app.open('search')
  for (const [typed, title, mark] of [
    ['snapshot hun', 'Snapshot Hunter', 'Hunter'],
    ['ｓｎａｐｓｈｏｔ hunter', 'Snapshot Hunter', 'Snapshot'],
    ['EnableSameHost', 'EnableSameHostHotaddMode', 'EnableSameHostHotaddMode'],
  ] as const) {
    await box(app).fill('')
    await box(app).pressSequentially(typed)
    await expect(results(app).filter({ hasText: title }).first()).toBeVisible()
    await expect.poll(() => marked(app)).toContain(mark)
  }
  await expect(app.main.getByRole('status')).toHaveText(/^\d+ results?$/)
})

test('in Japanese the marks follow width, kana and long vowels', async ({ assistant: app }) => {
  await app.open()
  await app.switchTo('ja')
  for (const [typed, mark] of [
    ['ｽﾅｯﾌﾟｼｮｯﾄ', 'スナップショット'],
    ['でーたすとあ', 'データストア'],
    ['サーバ', 'サーバー'],
  ] as const) {
    await search(app, typed)
    await expect.poll(() => marked(app), typed).toContain(mark)
  }
})

test('kind and risk stand beside each result, and the link leads to the part with the hit', async ({
  assistant: app,
}) => {
  await search(app, 'remove snapshots')
  const row = app.main
    .locator('.results li')
    .filter({ has: app.page.getByRole('link', { name: 'Remove the snapshots the VM already has' }) })
  await expect(row).toContainText(app.words.kind.advice)
  await expect(row).toContainText(app.words.risk['can-stun'])
  await search(app, 'Stop accessing fd')
  // What the query before has found stands until the answer to this one is there.
  const hit = app.main.locator('.results li').filter({ hasText: 'Stop accessing fd' })
  await hit.locator('a[href*="note/look-alikes"]').click()
  await expect(app.heading).toHaveText('Look-alikes')
  await expect(app.main.getByText('Stop accessing fd').first()).toBeInViewport()
})

test('a link carries its query, and the address follows what is typed', async ({ assistant: app, page }) => {
  await app.open('search?q=%E5%9B%BA%E5%AE%9A%20nbd')
  await expect(box(app)).toHaveValue('固定 nbd')
  await expect(first(app)).toHaveText('Force network mode')
  await box(app).fill('cbt')
  await expect.poll(() => page.url()).toContain('search?q=cbt')
  await app.reload()
  await expect(first(app)).toContainText('CBT')
})

test('the answer to the last letters stands, however fast they were typed', async ({ assistant: app, page }) => {
  await app.open('search')
  await box(app).focus()
  await page.keyboard.type('transport mode of the proxy on an nfs datastore')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('KB1681')
  await expect(first(app)).toHaveText('Veeam KB1681')
})

test('typing waits for no search: letters appear though its worker never answers', async ({ assistant: app, page }) => {
  await page.route('**/search-worker-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await app.open('search')
  const text = 'transport mode of the proxy on an nfs datastore'
  await box(app).pressSequentially(text)
  await expect(box(app)).toHaveValue(text)
  await expect.poll(() => page.url()).toContain('datastore')
  await app.open('glossary')
  await expect(app.heading).toBeVisible()
})

test('only the answer to the latest query is drawn', async ({ assistant: app }) => {
  await app.open('search')
  await box(app).evaluate((input: HTMLInputElement) => {
    for (const value of ['kb323118', 'vmotion', 'snapshot hunter']) {
      input.value = value
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  })
  await expect(first(app)).toHaveText('Snapshot Hunter')
  await expect(box(app)).toHaveValue('snapshot hunter')
})

test('nothing found says so, asks what was meant and shows the ways on', async ({ assistant: app }) => {
  await search(app, 'KB1618')
  await expect(app.main.getByRole('status')).toHaveText(app.words.search.none('KB1618'))
  await expect(results(app)).toHaveCount(0)
  await expect(app.main.getByRole('link', { name: app.topic.title.en })).toBeVisible()
  await app.main.getByRole('button', { name: 'KB1681', exact: true }).click()
  await expect(box(app)).toHaveValue('KB1681')
  await expect(first(app)).toHaveText('Veeam KB1681')
})

test('a release of ESXi is answered at once, and its neighbour is another build', async ({ assistant: app }) => {
  const answer = app.main.locator('.release-answer')
  await search(app, '23305546')
  await expect(answer).toContainText(app.words.builds.fixed)
  await search(app, '23305545')
  await expect(answer).toContainText(app.words.builds['not-documented'])
  await expect(answer).toContainText('23305545')
  await search(app, '99999999')
  await expect(app.main.getByRole('status')).toHaveText(app.words.search.none('99999999'))
  await expect(answer).toHaveCount(0)
})

test('searches that led somewhere are kept on this device, run again and forgotten', async ({ assistant: app }) => {
  const recent = app.main.locator('.recent')
  for (const query of ['hotadd', 'cbt']) {
    await search(app, query)
    await first(app).click()
    await expect(app.heading).not.toHaveText(app.words.search.title)
    await app.open('search')
  }
  await search(app, 'never opened')
  await box(app).fill('')
  await expect(recent.locator('.recent-query')).toHaveText(['cbt', 'hotadd'])
  await app.reload()
  await recent.getByRole('button', { name: 'hotadd', exact: true }).click()
  await expect(box(app)).toHaveValue('hotadd')
  await box(app).fill('')
  await recent.getByRole('button', { name: app.words.search.forget('cbt') }).click()
  await expect(recent.locator('.recent-query')).toHaveText(['hotadd'])
  await recent.getByRole('button', { name: app.words.search.forgetAll }).click()
  await expect(recent).toHaveCount(0)
  await app.reload()
  await expect(recent).toHaveCount(0)
})

test('own cases are found by title and note, apart from the guide', async ({ assistant: app }) => {
  await app.walk({ symptom: 'other' })
  await app.expectVerdict('outside-snapshot-removal')
  await app.main.getByRole('textbox', { name: app.words.cases.note }).fill('payroll zz-hotadd on Friday')
  await app.heading.click()
  await expect(app.main.getByText(app.words.cases.noteSaved)).toBeVisible()
  await search(app, 'hotadd')
  await expect(app.main.getByRole('heading', { level: 2 })).toHaveText([
    app.words.search.ownCases,
    app.words.search.content,
  ])
  await expect(first(app)).toHaveAttribute('href', /^#\/case\//)
  await search(app, 'payroll')
  await expect(results(app)).toHaveCount(1)
  await first(app).click()
  await app.expectVerdict('outside-snapshot-removal')
})

test('what only the other language has is found and says so', async ({ assistant: app }) => {
  await app.open()
  await app.switchTo('ja')
  await search(app, 'unplugging')
  const chip = app.main.locator('.snippet .chip').first()
  await expect(chip).toHaveText(app.words.search.onlyIn(app.words.language.en))
  await expect(app.main.locator('.snippet', { has: app.page.locator('.chip') }).first()).toHaveAttribute('lang', 'en')
})

test('with both languages side by side, a result has both names', async ({ assistant: app }) => {
  await app.open('settings')
  await app.main.getByRole('checkbox', { name: app.words.language.sideBySideLong }).check()
  await search(app, 'reserve cpu')
  const row = app.main.locator('.results li').filter({ hasText: 'Reserve CPU' }).first()
  await expect(row.locator('[lang="ja"]').first()).toHaveText('CPU を予約する')
})

test('hostile text is text', async ({ assistant: app, page }) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => dialogs.push(dialog.message())))
  await app.open('search')
  for (const query of ['<img src=x onerror=alert(1)>', '(a+)+$', '"\'\\', '.*', '\u202esnapshot', 'a'.repeat(500)]) {
    await box(app).fill(query)
    await expect(app.main.getByRole('status')).not.toHaveText('')
    await expect(app.main.locator('img, script')).toHaveCount(0)
  }
  await box(app).fill('<mark>stun</mark>')
  await expect(results(app).first()).toBeVisible()
  expect(dialogs).toEqual([])
})

for (const language of LANGUAGES)
  test(`axe finds nothing on a page of results in both themes (${language})`, async ({ assistant: app, page }) => {
    await app.open()
    if (language === 'ja') await app.switchTo('ja')
    await search(app, language === 'ja' ? 'スナップショット 統合' : 'snapshot')
    await expect(first(app)).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      expect(await violations(page)).toEqual([])
    }
  })

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(found.passes.length).toBeGreaterThan(15)
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
}
