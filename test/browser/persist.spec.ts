import { readinessEn } from '#shared/language/readiness.en.ts'
import { expect, test, type Assistant } from './assistant.ts'

/** A browser that answers as told, and counts how often it was asked. */
async function answering(app: Assistant, granted: boolean): Promise<() => Promise<number>> {
  let asked = 0
  await app.page.exposeFunction('countAsking', () => (asked += 1))
  await app.page.addInitScript((agrees) => {
    let kept = false
    StorageManager.prototype.persisted = async () => kept
    StorageManager.prototype.persist = async () => {
      await (globalThis as unknown as { countAsking: () => Promise<void> }).countAsking()
      return (kept = agrees)
    }
  }, granted)
  return async () => asked
}

test('the browser is asked once to keep the cases, after the second answer, and its no is shown', async ({
  assistant: app,
}) => {
  const asked = await answering(app, false)
  await app.walk({ symptom: 'stun-at-snapshot-removal' })
  await app.expectAsked('datastore.type')
  await app.open('settings')
  await expect(app.main.getByText(app.words.settings.notPersisted)).toBeVisible()
  expect(await asked()).toBe(0)

  await app.walk({ symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' })
  await app.expectAsked('transport.mode')
  await expect.poll(asked).toBe(1)
  await app.answer({ 'transport.mode': 'hotadd' })
  await app.expectAsked('host.version')
  await app.open('settings')
  await expect(app.main.getByText(app.words.settings.persistRefused)).toBeVisible()
  await app.main.getByRole('button', { name: readinessEn.run }).click()
  await expect(app.main.getByText(readinessEn.kept.refused)).toBeVisible()
  expect(await asked()).toBe(1)

  await app.main.getByRole('button', { name: app.words.settings.persistAgain }).click()
  await expect.poll(asked).toBe(2)
})

test('a browser that agrees is said to keep them, and is asked again once the app is installed', async ({
  assistant: app,
}) => {
  const asked = await answering(app, true)
  await app.open('settings')
  await expect(app.main.getByText(app.words.settings.notPersisted)).toBeVisible()
  await app.page.evaluate(() => dispatchEvent(new Event('appinstalled')))
  await expect.poll(asked).toBe(1)
  await app.open('')
  await app.open('settings')
  await expect(app.main.getByText(app.words.settings.persisted)).toBeVisible()
})
