import { writeVersion1 } from '../unit/store/version-1.ts'
import { expect, test } from './assistant.ts'

test('cases of a database of version 1 are there, and go on', async ({ assistant: app, page, served }) => {
  await page.goto(new URL('icon.svg', served.address).href)
  await page.evaluate(writeVersion1, 'unstun')
  await page.goto('about:blank')
  await app.open('cases')
  await expect(app.main.locator('.rows > li')).toHaveCount(2)
  await app.main.getByRole('link', { name: 'sql01' }).click()
  await app.expectAsked('transport.mode')
  await app.answer({ 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.reload()
  await app.expectAsked('host.version')
  expect(await app.answers()).toEqual(app.answersOf({ 'datastore.type': 'nfs3', 'transport.mode': 'hotadd' }))
})
