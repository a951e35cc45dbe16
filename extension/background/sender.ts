import type { Browser } from 'wxt/browser'

/** Who sent a message, as the browser says: one of our pages, or a page's script in a frame of a tab. */
export type Sender = { from: 'own-page' } | { from: 'page'; tabId: number; frameId: number; origin: string }

/** Null for whoever may not speak to us: other extensions, frames without an origin of their own, pages outside of the web. */
export function senderOf(sender: Browser.runtime.MessageSender, ownId: string, ownAddress: string): Sender | null {
  if (sender.id !== ownId) return null
  if (sender.url?.startsWith(ownAddress)) return { from: 'own-page' }
  const origin = originOf(sender)
  const tabId = sender.tab?.id
  if (origin === null || tabId === undefined || sender.frameId === undefined) return null
  return { from: 'page', tabId, frameId: sender.frameId, origin }
}

/** Chrome tells the origin; elsewhere it is that of the frame's address. */
function originOf({ origin, url }: Browser.runtime.MessageSender): string | null {
  const told = origin ?? (url !== undefined && URL.canParse(url) ? new URL(url).origin : '')
  return /^https?:\/\/[^/\s]+$/.test(told) && told.length < 300 ? told : null
}
