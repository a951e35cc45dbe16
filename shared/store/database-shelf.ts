import type { Database } from './database.ts'
import type { PackShelf } from './pack-shelf.ts'

/** The row of `settings` that names the active pack; no setting of a person has a hyphen in its name. */
const POINTER = 'active-pack'

/** Packs in the database. A deleted or dangling pointer means that no pack is active. */
export function databaseShelf(db: Database): PackShelf {
  return {
    active: () =>
      db.transaction('r', db.settings, db.packs, async () => {
        const pointer = await db.settings.get(POINTER)
        return typeof pointer?.value === 'string' ? ((await db.packs.get(pointer.value)) ?? null) : null
      }),
    get: async (hash) => (await db.packs.get(hash)) ?? null,
    put: async (pack) => {
      await db.transaction('rw', db.packs, () => db.packs.put(pack))
    },
    activate: (hash) =>
      db.transaction('rw', db.settings, db.packs, async () => {
        await db.settings.put({ name: POINTER, value: hash })
        await db.packs.where('hash').notEqual(hash).delete()
      }),
  }
}
