import { expect } from '@playwright/test'
import { en } from '#shared/language/en.ts'
import { tabOf, test } from './chromium.ts'
import { answersShown, chooseFirst, startCase } from './journey.ts'
import { heading } from './tab.ts'

test('two tabs agree on answers, settings and deletion', async ({ app, start }) => {
  const context = await start()
  const one = await context.newPage()
  await one.goto(`${app.url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tabOf(one))
  const other = await context.newPage()
  await other.goto(`${app.url}/#/case/${caseId}`)
  await expect.poll(() => answersShown(tabOf(other))).toBe(1)

  await chooseFirst(tabOf(one))
  await expect.poll(() => answersShown(tabOf(one))).toBe(2)
  await expect.poll(() => answersShown(tabOf(other))).toBe(2)
  await chooseFirst(tabOf(other))
  await expect.poll(() => answersShown(tabOf(one))).toBe(3)

  await one.getByRole('button', { name: en.language.ja, exact: true }).click()
  await expect(other.locator('html')).toHaveAttribute('lang', 'ja')
})

test('a case deleted in one tab is gone in the other', async ({ app, start }) => {
  const context = await start()
  const one = await context.newPage()
  await one.goto(`${app.url}/#/walk/snapshot-stun`)
  const caseId = await startCase(tabOf(one))
  const other = await context.newPage()
  await other.goto(`${app.url}/#/cases`)
  await other
    .getByRole('button', { name: new RegExp(`^${en.cases.remove}`) })
    .first()
    .click()
  await expect(one.locator('main h1')).toHaveText(en.walk.missingCase)
  await other.goto(`${app.url}/#/case/${caseId}`)
  expect(await heading(tabOf(other))).toBe(en.walk.missingCase)
})
