import { join } from 'node:path'
import { expect } from '@playwright/test'
import { ROOT } from '../tools/root.ts'
import { bundle } from '../tools/unstun/page-bundle.ts'
import { test } from './chromium.ts'
import type { Kept, KeptTold } from './kept-logs-driver.ts'
import { killInRounds } from './kill-rounds.ts'
import { serveDriven } from './killed-app.ts'
import { browsersAccount } from './profile-files.ts'

const KILLS = 15
const LATEST_KILL_MS = 60
const WRITES = [
  'take over into a new case',
  'take over into a case',
  'remove a log',
  'remove a case',
  'restore a case',
  'exchange cases',
]

test(`logs kept with cases are wholly there or wholly gone after ${KILLS} kills of the browser`, async ({
  profile,
  launchOptions,
}) => {
  test.setTimeout(240_000)
  const code = await bundle(join(ROOT, 'test/offline/kept-logs-driver.ts'), 'driver')
  let stored: Kept = []
  /** What the write that has begun makes of it, which may or may not be done when the kill comes. */
  let writing: Kept = []
  let what = ''
  const done = new Set<string>()
  /** Writes that were refused, of more than one transaction, or said to be done before they were committed. */
  const unsound: string[] = []
  const app = await serveDriven<KeptTold>(
    () => `${code}\nvoid driver.writeUntilKilled()`,
    (told) => {
      if (told.kind === 'found') return
      what = told.what
      writing = told.kept
      if (told.kind === 'writing') return
      stored = told.kept
      const { writes, refused } = told
      if (refused !== '' || writes.begun !== 1 || writes.open !== 0)
        unsound.push(JSON.stringify({ what, writes, refused }))
      done.add(what)
    },
  )
  await killInRounds({ app, profile, launchOptions }, { kills: KILLS, latestMs: LATEST_KILL_MS }, async (round) => {
    const [before, after] = [stored, writing]
    const found = await app.next('found')
    const account = JSON.stringify({ what, ...browsersAccount(profile, app) })
    expect(found.store, account).toBe('database')
    expect([before, after], account).toContainEqual(found.kept)
    stored = writing = found.kept
    do await app.next('stored')
    while (round === KILLS && done.size < WRITES.length)
    expect(unsound).toEqual([])
  })
  expect(done).toEqual(new Set(WRITES))
})
