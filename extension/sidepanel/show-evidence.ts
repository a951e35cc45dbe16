import { browser } from 'wxt/browser'
import type { ShowEvidence } from '#shared/ui/frame/app-context.ts'
import type { ToPage } from '../messages/messages.ts'

/** Outlines a fact in the first open tab that shows it, and brings that tab to the front. */
export const showEvidence: ShowEvidence = async ({ origin, fact: { key, subject } }) => {
  for (const tabId of await tabsOf(origin)) {
    const message: ToPage = { kind: 'show', fact: { key, subject } }
    const isShown: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => false)
    if (isShown !== true) continue
    await browser.tabs.update(tabId, { active: true })
    return true
  }
  return false
}

/** The one in front first. */
async function tabsOf(origin: string): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: siteOf(origin) }).catch(() => [])
  const inOrder = tabs.toSorted((a, b) => Number(b.active) - Number(a.active))
  return inOrder.flatMap(({ id, url }) => (id !== undefined && originOf(url) === origin ? [id] : []))
}

/** Patterns know no ports. */
const siteOf = (origin: string) => `${origin.replace(/:\d+$/, '')}/*`
const originOf = (url = '') => (URL.canParse(url) ? new URL(url).origin : null)
