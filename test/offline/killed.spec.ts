import { expect } from '@playwright/test'
import { test } from './chromium.ts'
import { openKillable } from './killable.ts'
import { type DrivenApp, serveDriven } from './killed-app.ts'

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
    test.setTimeout(240_000)
    const acknowledged = new Map<string, number>()
    const app = await serveDriven((told) => {
      if (told.kind === 'answered') acknowledged.set((app.last = told.caseId), told.count)
    })
    for (let round = 0; round <= KILLS; round++) {
      const kill = await startDriven(app, () =>
        openKillable(launchOptions.executablePath ?? '', profile, `${app.url}/driver.html`),
      )
      try {
        await expectFound(app, acknowledged)
        await app.next('answered')
        await new Promise((resolve) => setTimeout(resolve, Math.random() * LATEST_KILL_MS))
      } finally {
        await kill()
      }
    }
    await app.stop()
    expect(acknowledged.size).toBeGreaterThanOrEqual(KILLS)
  })
}

/** How often a browser is started that was killed so that it does not come up: what it makes of its profile is not ours to try. */
const STARTS = 3

/** A browser that has asked for the driver's page; gives what kills it. */
async function startDriven(app: DrivenApp, open: () => () => Promise<void>): Promise<() => Promise<void>> {
  for (let start = 1; ; start++) {
    const kill = open()
    try {
      await app.next('started')
      return kill
    } catch (error) {
      await kill()
      if (start === STARTS) throw error
    }
  }
}

/** The database opens, the app shows its last case, and every acknowledged answer is stored. */
async function expectFound(app: DrivenApp, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const before = [...acknowledged]
  const last = acknowledged.get(app.last ?? '') ?? 0
  const found = await app.next('found')
  if (found.kind !== 'found') throw new Error('not what was asked for')
  expect(found.trouble).toBe('')
  expect(found.shown).toBeGreaterThanOrEqual(last)
  expect(before.filter(([id, count]) => (found.answers[id] ?? 0) < count)).toEqual([])
}
