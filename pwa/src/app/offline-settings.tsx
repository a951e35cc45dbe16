import type { OfflineState } from '#shared/ui/pages/settings-page.tsx'
import { useOffline } from './use-offline.ts'

/** Gives the settings page the state of the offline copy, which only this shell knows. */
export const OfflineSettings = ({ draw }: { draw: (state: OfflineState) => preact.JSX.Element }) =>
  draw(useOffline().state)
