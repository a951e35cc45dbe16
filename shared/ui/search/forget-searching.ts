import { SEARCH_DATABASE } from './search-database.ts'
import { forgetAllSearches } from './recent.ts'

/** Deletes what searching has left on this device: the recent searches, and the index that was built here. */
export function forgetSearching(): void {
  forgetAllSearches()
  indexedDB.deleteDatabase(SEARCH_DATABASE)
}
