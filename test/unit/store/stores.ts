import 'fake-indexeddb/auto'
import { database, type Database, openAndTry } from '#shared/store/database.ts'
import { databaseStore } from '#shared/store/database-store.ts'
import { memoryStore } from '#shared/store/memory-store.ts'
import type { OpenCase, Settings, Stop, Store } from '#shared/store/store.ts'

let count = 0

/** A database under a name of its own, opened. */
export async function freshDatabase(name = `test-${++count}`): Promise<Database> {
  const db = database(name)
  await openAndTry(db)
  return db
}

/** Both kinds of store, each made anew by `make`. */
export const KINDS: { kind: Store['kind']; make: () => Promise<Store> }[] = [
  { kind: 'database', make: async () => databaseStore(await freshDatabase()) },
  { kind: 'memory', make: async () => memoryStore() },
]

/** Waits for a watch to call back with something that fits. */
export function seen<T>(
  watch: (listener: (found: T) => void) => Stop,
  fits: (found: T) => boolean = () => true,
): Promise<T> {
  return new Promise((resolve) => {
    const stop = watch((found) => {
      if (!fits(found)) return
      queueMicrotask(() => stop())
      resolve(found)
    })
  })
}

/** What a case is now. */
export const caseNow = (store: Store, id: string) => seen<OpenCase | null>((listener) => store.watchCase(id, listener))

/** What the settings are now. */
export const settingsNow = (store: Store) => seen<Settings>((listener) => store.watchSettings(listener))
