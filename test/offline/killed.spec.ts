import { expect } from '@playwright/test'
import { tabOf, test } from './chromium.ts'
import { answersShown, chooseFirst, expectAnswered, startCase } from './journey.ts'
import { startKillable } from './killable.ts'
import { until } from './tab.ts'

const KILLS = 10

test(`an answer that was shown as given is there after the browser was killed, ${KILLS} times`, async ({
  app,
  profile,
  launchOptions,
}) => {
  test.setTimeout(120_000)
  const cases: string[] = []
  for (let round = 0; round <= KILLS; round++) {
    const { browser, kill } = await startKillable(launchOptions.executablePath ?? '', profile)
    try {
      const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage()
      const tab = tabOf(page)
      for (const caseId of cases.slice(-1)) await expectAnswered(tab, app, caseId, 2)
      await page.goto(`${app.url}/#/walk/snapshot-stun`)
      cases.push(await startCase(tab))
      await until(
        'one answer',
        () => answersShown(tab),
        (count) => count === 1,
      )
      await chooseFirst(tab)
      await until(
        'two answers',
        () => answersShown(tab),
        (count) => count === 2,
      )
    } finally {
      await kill()
    }
  }
  expect(new Set(cases).size).toBe(KILLS + 1)
})
