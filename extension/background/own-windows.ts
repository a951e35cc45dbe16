import { browser } from 'wxt/browser'
import type { State } from './state.ts'

/** What only Firefox has. */
interface WithSidebar {
  readonly sidebarAction: { open(): Promise<void>; toggle(): Promise<void> }
}

/** The side panel as a page of its own, beside a tab. */
const PANEL_PAGE = '/sidepanel.html'

/**
 * Opens the panel beside a tab. Call it at once in the handling of a click: after an await the browser takes it for our own idea
 * and refuses. Resolves to whether it is open.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  try {
    await (import.meta.env.FIREFOX
      ? (browser as typeof browser & WithSidebar).sidebarAction.open()
      : browser.sidePanel.open({ tabId }))
    return true
  } catch {
    return false
  }
}

/** Opens one of our pages, or the assistant where its address is known; without one, the panel's page is the assistant. */
export async function openOwn(
  { settings, policy }: State,
  where: 'side-panel' | 'assistant' | 'options',
  { tabId, page }: { tabId: number; page: string | null },
): Promise<void> {
  if (where === 'options') return browser.runtime.openOptionsPage()
  const address = where === 'assistant' ? (policy.assistant ?? settings.assistant) : null
  const place = page === null ? '' : `#/${page}`
  const url =
    address === null ? `${browser.runtime.getURL(PANEL_PAGE)}?tab=${tabId}${place}` : withPlace(address, place)
  await browser.tabs.create({ url })
}

/** The assistant's address with a place in it; what stood behind its own `#` is left out. */
function withPlace(address: string, place: string): string {
  const url = new URL(address)
  url.hash = place
  return url.href
}
