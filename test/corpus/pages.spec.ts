import { expect, test } from '@playwright/test'
import { lookAtAll } from './look.ts'
import { corpusPages } from './page.ts'
import { scoreOf, type Outcome } from './score.ts'
import { scoreTable } from './table.ts'

const pages = corpusPages()
const isFact = ({ key }: Outcome) => key.includes('.')
const printed = (some: readonly Outcome[]) => some.map(({ page, is, key, says }) => `${page}: ${is} ${key} ${says}`)

test('nearly all that the pages show is told, nothing else is, and every page is told apart', async ({ browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 900 } })
  const all = await lookAtAll(context, pages)
  await context.close()
  console.log(scoreTable(all))
  expect.soft(printed(all.filter(({ is }) => is === 'wrong'))).toEqual([])
  expect.soft(printed(all.filter((one) => one.is === 'miss' && !isFact(one)))).toEqual([])
  for (const language of ['en', 'ja']) {
    const facts = all.filter((one) => isFact(one) && one.language === language)
    const missed = printed(facts.filter(({ is }) => is === 'miss')).join('\n')
    expect.soft(scoreOf(facts).recall, missed).toBeGreaterThanOrEqual(0.98)
  }
})

test('there are enough pages, and a third of them would mislead', () => {
  expect(pages.length).toBeGreaterThanOrEqual(60)
  expect(pages.filter(({ negative }) => negative).length).toBeGreaterThanOrEqual(pages.length / 3)
  expect(pages.filter((page) => page.negative && page.facts.length > 0)).toEqual([])
})
