import { browser } from 'wxt/browser'

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

/** Opens one of our pages in a tab of its own: a place in the panel's page is the assistant where no address of one is known. */
export async function openOwn(where: 'side-panel' | 'options', tabId: number, place = ''): Promise<void> {
  if (where === 'options') return browser.runtime.openOptionsPage()
  await browser.tabs.create({ url: `${browser.runtime.getURL(PANEL_PAGE)}?tab=${tabId}${place}` })
}
