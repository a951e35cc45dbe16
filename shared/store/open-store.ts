import { database, DATABASE_NAME, openAndTry } from './database.ts'
import { databaseStore } from './database-store.ts'
import { memoryStore } from './memory-store.ts'
import type { Store } from './store.ts'
import { renewJournal } from './renew-journal.ts'
import { nameOf } from './trouble.ts'

/** How long opening may take: a damaged or blocked database sometimes never answers. */
const PATIENCE_MS = 5000

/**
 * The store of this device. Tries the database twice; where it cannot be had (private window, damaged, blocked), gives a
 * memory store whose `cause` names the browser's error. Never rejects. A damaged database is left as it is: it may
 * hold cases that a later start can read (Chromium repairs some damage by itself).
 */
export async function openStore(name = DATABASE_NAME, patience = PATIENCE_MS): Promise<Store> {
  const db = database(name)
  const opened = openAndTry(db).catch(() => {
    db.close({ disableAutoOpen: false })
    return openAndTry(db)
  })
  try {
    await inTime(opened, patience)
    // After what the page reads first.
    setTimeout(renewJournal)
    return databaseStore(db)
  } catch (error) {
    db.close()
    return memoryStore({ cause: nameOf(error) })
  }
}

function inTime<T>(work: PromiseLike<T>, patience: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('no answer from the database', 'TimeoutError')), patience)
    work.then(resolve, reject).then(() => clearTimeout(timer))
  })
}
