import { browser } from 'wxt/browser'
import { readPolicy, readSettings } from '../background/settings.ts'

/** Where the assistant is served for other devices, as the administrator or the person said; null where nobody did. */
export async function assistantAddress(): Promise<string | null> {
  const policy = await readPolicy(browser.storage.managed)
  return policy.assistant ?? (await readSettings(browser.storage.local)).assistant
}
