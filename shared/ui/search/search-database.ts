/** Beside the app's own database, for what is in it can be built again: nothing is lost with it, and the other's versions are not touched. */
export const SEARCH_DATABASE = 'unstun-search'
