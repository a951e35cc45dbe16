import { content } from 'virtual:unstun/guide'
import { browser } from 'wxt/browser'
import { withTaught } from '#shared/recognise/taught.ts'
import { grantedSites } from '../background/grants.ts'
import { withoutRules } from '../background/rule-health.ts'
import { readPolicy, readSettings, rulesOff } from '../background/settings.ts'
import type { Inspection, InspectionGiven } from './inspection.ts'

export const INSPECT_SCRIPT = 'inspect-page.js'

/** A tab that shows a page which may be read. */
export type Inspectable = { id: number; title: string; url: string }

/** The tabs that show pages of allowed sites. */
export async function inspectableTabs(): Promise<Inspectable[]> {
  const sites = (await grantedSites()).filter((site) => /^https?:/.test(site))
  if (sites.length === 0) return []
  const tabs = await browser.tabs.query({ url: sites })
  return tabs.flatMap(({ id, title = '', url = '' }) => (id === undefined ? [] : [{ id, title, url }]))
}

/** Looks at the page in a tab, by the rules that hold now. Null where the browser does not let us. */
export async function lookAtTab(tabId: number): Promise<Inspection | null> {
  const given = await rulesNow()
  const target = { tabId }
  try {
    await browser.scripting.executeScript({ target, files: [INSPECT_SCRIPT as never] })
    const [ran] = await browser.scripting.executeScript({ target, func: runInPage, args: [given] })
    return ran?.result ?? null
  } catch {
    return null
  }
}

/** As the page's script has them: with what the person taught, without what was switched off. */
async function rulesNow(): Promise<InspectionGiven> {
  const settings = await readSettings(browser.storage.local)
  const off = rulesOff(settings, await readPolicy(browser.storage.managed), [])
  const consoles = withoutRules(withTaught(content.consoles, settings.taught), off)
  return { consoles, builds: content.builds, at: new Date().toISOString() }
}

/** Runs in the page's tab: it has nothing of this file but its own text. */
function runInPage(given: InspectionGiven): Inspection | null {
  const world = globalThis as { unstunInspect?: (given: InspectionGiven) => Inspection }
  return world.unstunInspect?.(given) ?? null
}
