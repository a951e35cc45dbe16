let wanted = false
let stale = false

/** Whether the app under this page was swapped for a newer one while a case was open here. */
export const isStale = (): boolean => stale

/** This tab asked for the new version. */
export function wantReload(): void {
  wanted = true
}

export function reloadNow(): void {
  location.reload()
}

/**
 * Reloads this tab once when a newer version took over: at once where it was asked for or no case is open, else when the
 * person leaves the case, or when a part of the old version that was not loaded yet is gone. `onStale` is told in between.
 * The first worker that takes a page over is no update.
 */
export function followReloads(container: ServiceWorkerContainer, onStale: () => void): void {
  let controlled = container.controller !== null
  container.addEventListener('controllerchange', () => {
    const first = !controlled
    controlled = true
    if (first || stale) return
    stale = true
    if (wanted || !isCaseOpen()) reloadNow()
    else onStale()
  })
  addEventListener('hashchange', () => stale && !isCaseOpen() && reloadNow())
  addEventListener('vite:preloadError', () => stale && reloadNow())
}

const isCaseOpen = (): boolean => /^#\/(case|walk)\//.test(location.hash)
