import type { Database } from './database.ts'
import { Health } from './health.ts'

/**
 * Follows what becomes of an open database from outside: another tab changes its version or deletes it, the browser takes it away.
 * The connection is let go at once, so that nobody waits for this page.
 */
export function watchOver(db: Database): Health {
  const health = new Health()
  const lookAgain = () => {
    health.lost()
    db.close({ disableAutoOpen: false })
    void db.open().then(
      () => health.check(db),
      (error: unknown) => health.tellOf(error),
    )
  }
  db.on('versionchange', ({ newVersion }) => {
    if (newVersion === null) lookAgain()
    else giveWay(db, health)
    return false // in the place of Dexie's own answer, which would go on with the newer database
  })
  const follow = () => db.backendDB().addEventListener('close', lookAgain)
  db.on('ready', follow, true)
  return health
}

/** A newer version of the program is about to change the database: this page must not write to it any more. */
function giveWay(db: Database, health: Health): void {
  db.close({ disableAutoOpen: true })
  health.tell('newer')
}
