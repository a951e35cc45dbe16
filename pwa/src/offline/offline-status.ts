/**
 * How far the offline copy is. `unsupported`: this browser or this page (plain http, some private windows) has no service
 * workers; `installing`: being fetched for the first time; `ready`: the app opens with no network; `update-waiting`: ready,
 * and a newer version is staged; `failed`: `reason` names the browser's error. The app itself goes on in every state.
 */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-waiting' | 'failed'
export type OfflineStatus = { state: OfflineState; reason: string | null }

let status: OfflineStatus = { state: 'installing', reason: null }
const listeners = new Set<(status: OfflineStatus) => void>()

export const offlineStatus = (): OfflineStatus => status

/** Calls back at once with the status, then at each change, until stopped. */
export function watchOffline(listener: (status: OfflineStatus) => void): () => void {
  listeners.add(listener)
  listener(status)
  return () => listeners.delete(listener)
}

export function setOfflineStatus(state: OfflineState, reason: string | null = null): void {
  if (status.state === state && status.reason === reason) return
  status = { state, reason }
  for (const listener of listeners) listener(status)
}
