import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'

/** What only Firefox has. */
interface WithSidebar {
  readonly sidebarAction: { toggle(): Promise<void> }
}

/** A click on the extension's button opens the panel: Chrome does it when told once, Firefox when asked each time. */
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(toggleSidebar)
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
})

function toggleSidebar(): void {
  void (browser as typeof browser & WithSidebar).sidebarAction.toggle()
}
