import { packsEn as words } from '#shared/language/packs.en.ts'
import { readinessEn } from '#shared/language/readiness.en.ts'
import { expect, test, type Assistant } from './assistant.ts'
import { fileOf, morePack, NEW_WORD, newerPack } from './pack-files.ts'

const choose = (app: Assistant, file: ReturnType<typeof fileOf>) =>
  app.main.getByLabel(words.choose).setInputFiles(file)
const button = (app: Assistant, name: string) => app.main.getByRole('button', { name, exact: true })

/** Loads a pack from a file and takes it. */
async function load(app: Assistant, pack: { date: string }): Promise<void> {
  await app.open('content')
  await choose(app, fileOf(pack))
  await button(app, words.take.file).click()
  await expect(app.main.getByRole('status')).toContainText(pack.date)
}

test.describe('with the offline copy', () => {
  test.use({ offlineCopy: true })

  test('a newer pack: its changes are shown, answers survive, search finds it, a start without a network keeps it', async ({
    assistant: app,
    context,
    page,
  }) => {
    await app.walk({ symptom: 'stun-at-snapshot-removal', 'datastore.type': 'nfs3' })
    const path = app.path
    const newer = newerPack()
    await app.open('content')
    await choose(app, fileOf(newer))
    await expect(app.main.getByRole('heading', { name: words.preview.file })).toBeFocused()
    const row = app.main.locator('.change', { hasText: NEW_WORD })
    await expect(row).toContainText('+1 / −0 words')
    await row.locator('summary').click()
    await expect(row.locator('.came').first()).toContainText(NEW_WORD)
    await button(app, words.take.file).click()
    await expect(app.main.getByRole('status')).toHaveText(words.taken(newer.date))

    await page.goto(`${app.served.address}#/settings`)
    await expect(app.main.getByText(app.words.settings.offlineState.ready)).toBeVisible()
    await context.setOffline(true)
    await app.reload()
    await app.open('content')
    await expect(app.main.getByText(newer.hash)).toBeVisible()
    await app.open('search')
    await app.main.getByRole('searchbox').fill(NEW_WORD)
    await expect(app.main.locator('.results li').first()).toContainText(NEW_WORD)
    await app.open(path)
    await app.expectAsked('transport.mode')
    await expect(app.main.getByText(`content of ${newer.date}`)).toBeVisible()
    expect(await app.answers()).toHaveLength(2)
    await app.open('settings')
    await app.main.getByRole('button', { name: readinessEn.run }).click()
    await expect(app.main.locator('.readiness dd', { hasText: newer.hash.slice(0, 12) })).toContainText('fits')
  })
})

test('one step back and again, back to the app’s own, and nothing where nothing was kept', async ({
  assistant: app,
}) => {
  const newer = newerPack()
  await app.open('content')
  await expect(button(app, words.stepBack)).toHaveCount(0)
  await load(app, newer)
  const inUse = app.main.locator('.pack', { has: app.page.getByText(words.states.runs, { exact: true }) })
  await expect(inUse).toContainText(newer.hash)
  await button(app, words.stepBack).click()
  await button(app, words.leave).click()
  await expect(inUse).toContainText(newer.hash)
  for (const isLoaded of [false, true]) {
    await button(app, words.stepBack).click()
    await button(app, words.take.back).click()
    await expect(inUse.getByText(newer.hash)).toHaveCount(isLoaded ? 1 : 0)
  }
  await button(app, words.toApp).click()
  await button(app, words.take.app).click()
  await expect(inUse.getByText(newer.hash)).toHaveCount(0)
  await app.open('advice/use-direct-nfs')
  await expect(app.heading).not.toContainText(NEW_WORD)
})

test('a pack about another topic runs beside; taken away, its cases stay and say what they miss', async ({
  assistant: app,
}) => {
  const more = morePack()
  await load(app, more)
  await app.open()
  await app.main.getByRole('link', { name: 'A tiny tree' }).click()
  await expect(app.heading).toHaveText('Is consolidation needed?')
  await app.main.getByRole('button').filter({ hasText: 'Needed' }).first().click()
  await expect(app.heading).toHaveText('A delta is left')
  await expect.poll(() => app.path).toMatch(/^case\//)
  const path = app.path
  await app.open('content')
  await app.main.getByRole('button', { name: words.removeOne('A tiny tree') }).click()
  await button(app, words.take.remove).click()
  await app.open(path)
  await expect(app.heading).toHaveText(app.words.walk.missingTopic)
  await load(app, more)
  await app.open(path)
  await expect(app.heading).toHaveText('A delta is left')
})

test('a file that is refused changes nothing, and says why', async ({ assistant: app, page }) => {
  const newer = newerPack()
  await app.open('content')
  const before = await app.main.locator('.pack').allTextContents()
  const broken = structuredClone(newer)
  broken.content.topics[0]?.questions.pop()
  const refusals: [ReturnType<typeof fileOf>, string][] = [
    [fileOf('<html>', 'page.json'), words.refused['not-a-pack']],
    [fileOf(broken), words.refused.damaged],
    [fileOf({ ...newer, format: 2 }), words.refused['newer-format']],
  ]
  for (const [file, why] of refusals) {
    await choose(app, file)
    await expect(app.main.getByRole('alert')).toContainText(why)
    await expect(app.main.getByRole('alert')).toContainText(words.refusedTitle)
  }
  expect(await app.main.locator('.pack').allTextContents()).toEqual(before)
  await page.reload()
  await expect(app.main.locator('.pack')).toHaveText(before)
})
