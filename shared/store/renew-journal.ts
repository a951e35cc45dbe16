const PASSING = 'unstun-passing'

/**
 * Lets Chromium begin a new journal for what it stores, which it does when a database is deleted; elsewhere does nothing. A browser
 * killed in the middle of a write leaves its journal torn at the end. Chromium reads it up to there, writes on behind the tear, and
 * when it starts the next time takes that for damage and throws every database of the origin away (LevelDB's `reuse_logs`).
 */
export function renewJournal(): void {
  if (!('userAgentData' in navigator)) return
  const passing = indexedDB.open(PASSING)
  passing.addEventListener('success', () => {
    passing.result.close()
    indexedDB.deleteDatabase(PASSING)
  })
}
