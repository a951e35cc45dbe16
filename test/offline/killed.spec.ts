import { expect } from '@playwright/test'
import { test } from './chromium.ts'
import { driverScript, type Told } from './kill-driver.ts'
import { killInRounds } from './kill-rounds.ts'
import { serveDriven } from './killed-app.ts'
import { browsersAccount } from './profile-files.ts'

/** Several profiles, so that they can be killed side by side. */
const PROFILES = 2
const KILLS = 50
/** An answer takes a few milliseconds: a kill comes between, before, or in the middle of one. */
const LATEST_KILL_MS = 250

for (let profileNumber = 1; profileNumber <= PROFILES; profileNumber++) {
  test(`no answer that was shown as stored is lost in ${KILLS} kills of the browser (${profileNumber} of ${PROFILES})`, async ({
    profile,
    launchOptions,
  }) => {
    test.setTimeout(400_000)
    const acknowledged = new Map<string, number>()
    let last: string | null = null
    const app = await serveDriven<Told>(
      () => driverScript(last),
      (told) => {
        if (told.kind === 'answered' && told.trouble === '') acknowledged.set((last = told.caseId), told.count)
      },
    )
    await killInRounds({ app, profile, launchOptions }, { kills: KILLS, latestMs: LATEST_KILL_MS }, async () => {
      const before = [...acknowledged]
      const [opened, count] = [last, acknowledged.get(last ?? '') ?? 0]
      const found = await app.next('found')
      const account = JSON.stringify({ opened, count, cases: before.length, found, ...browsersAccount(profile, app) })
      expect(found.trouble, account).toBe('')
      expect(
        before.filter(([id, given]) => (found.held.answers[id] ?? 0) < given),
        account,
      ).toEqual([])
      expect(found.shown, account).toBeGreaterThanOrEqual(count)
      await app.next('answered')
    })
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
  })
}
