import type { LaunchOptions } from '@playwright/test'
import { openKillable } from './killable.ts'
import type { DrivenApp } from './killed-app.ts'

/** How often a browser is started that was killed so that it does not come up: what it makes of its profile is not ours to try. */
const STARTS = 3

type Where<Told extends { kind: string }> = { app: DrivenApp<Told>; profile: string; launchOptions: LaunchOptions }

/** Starts a browser on the profile again and again; it is killed `latestMs` after `driven` is done, or sooner. The last round has the number `kills`. */
export async function killInRounds<Told extends { kind: string }>(
  { app, profile, launchOptions }: Where<Told>,
  { kills, latestMs }: { kills: number; latestMs: number },
  driven: (round: number) => Promise<void>,
): Promise<void> {
  const open = () => openKillable(launchOptions.executablePath ?? '', profile, `${app.url}/driver.html`)
  for (let round = 0; round <= kills; round++) {
    const kill = await startDriven(app, open)
    try {
      await driven(round)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * latestMs))
    } finally {
      await kill()
    }
  }
  await app.stop()
}

/** A browser that has asked for the driver's page; gives what kills it. */
async function startDriven<Told extends { kind: string }>(
  app: DrivenApp<Told>,
  open: () => () => Promise<void>,
): Promise<() => Promise<void>> {
  for (let start = 1; ; start++) {
    const kill = open()
    try {
      await app.started()
      return kill
    } catch (error) {
      await kill()
      if (start === STARTS) throw error
    }
  }
}
