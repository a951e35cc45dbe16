import { useCallback, useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { FromOwnPage, OwnState } from '../messages/own-pages.ts'

/** Asks the background for something; the state that it leaves is shown. */
export type Ask = (message: FromOwnPage) => Promise<void>

/** The background's state, asked for anew whenever it may be another: something was kept, a permission changed, the page came to the front. */
export function useOwnState(): { state: OwnState | null; failed: boolean; ask: Ask } {
  const [state, setState] = useState<OwnState | null>(null)
  const [failed, setFailed] = useState(false)
  const ask = useCallback<Ask>(async (message) => {
    const answer = (await browser.runtime.sendMessage(message).catch(() => null)) as OwnState | null
    if (answer) setState(answer)
    setFailed(answer === null)
  }, [])
  useEffect(() => {
    const again = () => void ask({ kind: 'state' })
    again()
    document.addEventListener('visibilitychange', again)
    browser.storage.local.onChanged.addListener(again)
    browser.permissions.onAdded.addListener(again)
    browser.permissions.onRemoved.addListener(again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      browser.storage.local.onChanged.removeListener(again)
      browser.permissions.onAdded.removeListener(again)
      browser.permissions.onRemoved.removeListener(again)
    }
  }, [ask])
  return { state, failed, ask }
}
