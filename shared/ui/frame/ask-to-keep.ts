import { useEffect } from 'preact/hooks'
import type { Settings, Store } from '#shared/store/store.ts'

/** `navigator.storage` is missing in some WebKits and without https; then nothing is known. */
export const browserStorage = (): StorageManager | undefined => navigator.storage

/**
 * Asks the browser to keep the cases when space runs short: once on a device, when there is something worth keeping, since some browsers
 * ask the person. An extension is kept by the browser anyway. Never rejects; settings and the readiness check show the answer.
 */
export async function askToKeep(store: Store, settings: Settings): Promise<void> {
  if (settings.keepAsked || store.kind === 'memory' || !location.protocol.startsWith('http')) return
  try {
    if (!browserStorage()?.persist || (await browserStorage()?.persisted())) return
    // First, so that another tab does not ask as well.
    await store.changeSettings({ keepAsked: true })
    await browserStorage()?.persist()
  } catch {
    // The cases are stored all the same; the readiness check tells whether they are kept.
  }
}

/** A browser that refused before often agrees once the app is installed. */
export function useKeepingOnceInstalled(store: Store, settings: Settings): void {
  useEffect(() => {
    const ask = () => void askToKeep(store, { ...settings, keepAsked: false })
    addEventListener('appinstalled', ask)
    return () => removeEventListener('appinstalled', ask)
  }, [store, settings])
}
