import { writeVersion1 } from '../unit/store/version-1.ts'
import { expect, test } from './assistant.ts'

test('cases of a database of version 1 are there, and go on', async ({ assistant: app, page, served }) => {
  await page.goto(new URL('icon.svg', served.address).href)
  await page.evaluate(writeVersion1, 'unstun')
  await page.goto('about:blank')
  app.language = 'ja'
  await app.open('cases')
  await expect(app.main.locator('.rows > li')).toHaveCount(2)
  await app.main.getByRole('link', { name: 'sql01', exact: true }).click()
  await app.answer({ symptom: 'stun-at-snapshot-removal' })
  await app.expectAsked('transport.mode')
  await app.reload()
  await app.expectAsked('transport.mode')
  const kept = { symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' } as const
  expect(await app.answers()).toEqual(app.answersOf(kept))
})
