import { useEffect, useState } from 'preact/hooks'
import { offlineStatus, watchOffline, type OfflineStatus } from './offline-status.ts'

/** How far the offline copy of the app is, kept current. */
export function useOffline(): OfflineStatus {
  const [status, setStatus] = useState(offlineStatus)
  useEffect(() => watchOffline(setStatus), [])
  return status
}
