import type { Page } from '@playwright/test'
import { startWalk, walkOn, type Walk } from './walker.ts'

/** The case of the pictures: the known issue, as far as a person knows it. */
export const KNOWN_ISSUE = {
  symptom: 'stun-at-snapshot-removal',
  'datastore.type': 'nfs3',
  'transport.mode': 'hotadd',
  'host.version': '8.0.1',
  'proxy.same-host': 'no',
  'vm.snapshots-before-job': 'no',
} as const

/** One picture: how to get there, and what has to be there before it is taken. */
export interface View {
  readonly name: string
  readonly open: (page: Page, walk: Walk) => Promise<void>
}

const at = (hash: string) => async (page: Page) => {
  await page.goto(hash)
  await page.locator('main h1').waitFor()
}

/** In this order: one case is walked, the map lights it, the list shows it. */
export const VIEWS: readonly View[] = [
  { name: 'home', open: at('#/') },
  { name: 'walk', open: openQuestion },
  { name: 'verdict', open: (page, walk) => walkOn(page, walk) },
  { name: 'map', open: openMap },
  { name: 'cases', open: at('#/cases') },
  { name: 'advice', open: at('#/advice/use-direct-nfs') },
  { name: 'settings', open: openSettings },
]

async function openQuestion(page: Page, walk: Walk): Promise<void> {
  await startWalk(page, walk)
  await walkOn(page, walk, 'transport.mode')
}

/** By the link on the outcome, so that the map knows which case to light. */
async function openMap(page: Page): Promise<void> {
  await page.locator('.walk-why a[href*="map/"]').click()
  await page.locator('.map-svg .lit').first().waitFor()
}

async function openSettings(page: Page): Promise<void> {
  await at('#/settings')(page)
  await page.evaluate(() => navigator.serviceWorker.ready)
}
