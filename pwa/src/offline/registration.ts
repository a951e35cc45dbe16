import { setOfflineStatus } from './offline-status.ts'
import { serviceWorkerUrl } from '#shared/ui/app/trusted-script.ts'
import { followReloads, isStale, reloadNow, wantReload } from './reload.ts'

/** Browsers look for an update at each navigation only; a tablet whose app stays open would never see one. */
const CHECK_AFTER_MS = 6 * 60 * 60 * 1000

let registration: ServiceWorkerRegistration | null = null

/**
 * Makes the app work offline, and follows what becomes of it (`watchOffline`). Never rejects.
 *
 * A new version is fetched whole and staged beside the running one. It takes over
 * - when the person agrees (`applyUpdate`), or
 * - by itself when no tab of the app is open any more: the browser starts a waiting worker then, so that the next cold
 *   start runs the new version, code and content together, and no open case was touched.
 */
export async function registerOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return setOfflineStatus('unsupported')
  followReloads(navigator.serviceWorker, report)
  try {
    registration = await navigator.serviceWorker.register(serviceWorkerUrl(), { updateViaCache: 'none' })
  } catch (error) {
    return setOfflineStatus('failed', error instanceof Error ? error.name : 'Error')
  }
  followInstalls(registration)
  checkOnReturn(registration)
}

/** Lets the staged version take over; this tab reloads then. Answers are in the database, the page is in the address. */
export function applyUpdate(): void {
  if (isStale()) return reloadNow()
  wantReload()
  registration?.waiting?.postMessage({ type: 'SKIP_WAITING' })
}

function followInstalls(found: ServiceWorkerRegistration): void {
  const follow = () => {
    report()
    found.installing?.addEventListener('statechange', report)
  }
  found.addEventListener('updatefound', follow)
  found.waiting?.addEventListener('statechange', report)
  follow()
}

function report(): void {
  if (!registration) return
  const { installing, waiting, active } = registration
  if (isStale() || (waiting && active)) setOfflineStatus('update-waiting')
  else if (active) setOfflineStatus(active.state === 'activated' ? 'ready' : 'installing')
  else if (installing ?? waiting) setOfflineStatus('installing')
  else setOfflineStatus('failed', 'InstallError')
}

function checkOnReturn(found: ServiceWorkerRegistration): void {
  let checked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checked < CHECK_AFTER_MS) return
    checked = Date.now()
    found.update().catch(() => undefined) // no network: the next return asks again
  })
}
