import type { OfflineState } from '#shared/ui/app/shell.ts'

/** `reason` names the browser's error where there is one. */
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
