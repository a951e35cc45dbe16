import { caseLink } from '#shared/handoff/link.ts'
import { stepsEn } from '#shared/language/steps.en.ts'
import { STORY } from '../unit/handoff/cases.ts'
import { expect, test } from './assistant.ts'
import { follow, keep } from './handing-over.ts'

test('steps are ticked off with time and result, kept with the case, and told in its note', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}`)
  await app.expectVerdict('nfs3-hotadd')
  await app.open('advice/use-direct-nfs')
  // Each step has its mark where it stands.
  const second = app.main.locator('ol.steps > li').nth(1)
  const done = second.getByRole('checkbox', { name: stepsEn.stepDone(2) })
  await done.check()
  await second.getByRole('radio', { name: stepsEn.failed }).check()
  await second.getByRole('textbox', { name: stepsEn.resultOf(2) }).fill('Export rule was missing')
  await done.focus()
  await expect(second.getByText(/^Done .*\d{4}/)).toBeVisible()
  await app.open(`case/${STORY.id}/handover`)
  await expect(app.main.locator('.note-preview')).toContainText('did not work: Export rule was missing')
  await app.open('advice/use-direct-nfs')
  await app.reload()
  const told = await second.locator('.switch-line').textContent()
  await expect(second.getByRole('radio', { name: stepsEn.failed })).toBeChecked()
  await done.uncheck()
  await expect(second.getByRole('textbox')).toHaveCount(0)
  await second.getByRole('button', { name: app.words.frame.undo }).click()
  await expect(second.getByRole('textbox')).toHaveValue('Export rule was missing')
  await expect(second.locator('.switch-line')).toHaveText(told ?? '')
})

test('the isolation test goes on after a reload, and its result becomes an answer', async ({
  assistant: app,
  served,
}) => {
  await follow(app, caseLink(served.address, STORY))
  await keep(app)
  await app.open(`case/${STORY.id}`)
  await app.open('advice/run-isolation-test')
  await expect(app.main.getByText(stepsEn.strays)).toBeVisible()
  await app.main.getByRole('button', { name: stepsEn.check }).click()
  await app.main.getByRole('button', { name: stepsEn.created }).click()
  await expect(app.main.getByText(stepsEn.hold)).toBeVisible()
  await app.open(`case/${STORY.id}`)
  await app.reload()
  await app.expectVerdict('nfs3-hotadd')
  await app.open('advice/run-isolation-test')
  await expect(app.main.getByRole('timer')).toContainText(stepsEn.created)
  await app.main.getByRole('button', { name: stepsEn.removed }).click()
  await expect(app.main.getByText(stepsEn.watch)).toBeVisible()
  await app.main.getByRole('button', { name: stepsEn.finished }).click()
  await app.main.getByRole('radio', { name: stepsEn['not-reproduced'] }).check()
  await expect(app.main.getByRole('status').getByText(stepsEn.notClear)).toBeVisible()
  await app.open(`case/${STORY.id}`)
  await app.expectVerdict('nfs3-hotadd')
  expect(await app.answers()).toContainEqual(expect.stringContaining(app.question('isolation.result').label.en))
})
