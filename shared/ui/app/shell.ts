import type { ComponentType } from 'preact'
import type { Language } from '#shared/model/language.ts'
import type { Pack } from '#shared/model/pack.ts'
import type { ShowEvidence } from '../frame/app-context.ts'
import type { ReadLogs } from '../logs/read-logs.ts'
import type { Finder } from '../search/finder.ts'

/**
 * How far the offline copy of a program is. `unsupported`: this browser or this page (plain http, some private windows) has
 * no service workers; `installing`: being fetched for the first time; `ready`: it opens with no network;
 * `update-waiting`: ready, and a newer version is staged; `failed`: there is none. The program goes on in every state.
 */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-waiting' | 'failed'

/** What the two programs do each in its own way; everything else of the assistant is the same in both. */
export type Shell = {
  version: string
  /** Opens search over a pack in a worker of its own. */
  openSearch: (pack: Pack) => Promise<Finder>
  readLogs: ReadLogs
  /** A hook; null where the browser installed the program as a whole and updates it. */
  useOffline: () => OfflineState | null
  /** Lets the staged version take over. */
  applyUpdate: () => void
  /** Where the assistant can be opened by a link; null where nobody said so. */
  address: () => Promise<string | null>
  /** Opens the page where that address is set; missing where there is nothing to set. */
  setAddress?: () => void
  /** The language that an administrator set; missing where nobody can. */
  lockedLanguage?: () => Promise<Language | null>
  /** Shows on a console's page where something was read; missing where there is no console. */
  show?: ShowEvidence
  /** What only this program has to tell, whatever page is open. */
  Notice?: ComponentType
}
