import { browser } from 'wxt/browser'
import { PAGE_SCRIPT } from '../messages/messages.ts'
import { grantedSites } from './grants.ts'
import type { Site } from './site.ts'

const ID = 'overlay'

let last: Promise<void> = Promise.resolve()

/**
 * Has the browser run the page script in every frame of the allowed sites, and nowhere else. Called again after a start and an
 * update, because registrations do not survive those while grants do; calls wait for one another.
 */
export function register(): Promise<void> {
  last = last.then(registerAll, registerAll)
  return last
}

async function registerAll(): Promise<void> {
  const matches = await grantedSites()
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const script = { id: ID, js: [PAGE_SCRIPT], matches, allFrames: true, runAt: 'document_idle' as const }
  await (registered
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]))
}

/** Runs the page script in tabs that show these sites already: a registration only holds for pages that are loaded after it. */
export async function runInOpenTabs(sites: readonly Site[]): Promise<void> {
  if (sites.length === 0) return
  const tabs = await browser.tabs.query({ url: [...sites] })
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]))
  await Promise.all(ids.map((tabId) => runIn({ tabId, allFrames: true })))
}

/** Runs the page script once. Resolves to whether it could: the browser's own pages and shops do not let it. */
export function runIn(
  target: Parameters<typeof browser.scripting.executeScript>[0]['target'],
  file = PAGE_SCRIPT,
): Promise<boolean> {
  return browser.scripting.executeScript({ target, files: [file as never] }).then(
    () => true,
    () => false,
  )
}
