import { type Database, withReopening } from './database.ts'
import { keptBy, type PackChoice, type PackShelf, readChoice } from './pack-shelf.ts'
import { toStoreError } from './store-error.ts'

/** The row of `settings` that names the active pack; no setting of a person has a hyphen in its name. */
const POINTER = 'active-pack'
/** The row that names the packs from files. */
const CHOICE = 'packs-from-files'

/** Packs in the database. A deleted or dangling pointer means that no pack is active. */
export function databaseShelf(db: Database): PackShelf {
  const choice = async () => readChoice((await db.settings.get(CHOICE))?.value)
  const pointer = async () => {
    const value = (await db.settings.get(POINTER))?.value
    return typeof value === 'string' ? value : null
  }
  const deleteUnnamed = (active: string | null, kept: PackChoice) =>
    db.packs
      .where('hash')
      .noneOf([...keptBy(kept), ...(active === null ? [] : [active])])
      .delete()
  return {
    active: () =>
      db.transaction('r', db.settings, db.packs, async () => {
        const hash = await pointer()
        return hash === null ? null : ((await db.packs.get(hash)) ?? null)
      }),
    get: async (hash) => (await db.packs.get(hash)) ?? null,
    put: async (pack) => {
      await db.transaction('rw', db.packs, () => db.packs.put(pack))
    },
    activate: (hash) =>
      db.transaction('rw', db.settings, db.packs, async () => {
        await db.settings.put({ name: POINTER, value: hash })
        await deleteUnnamed(hash, await choice())
      }),
    choice: () => withReopening(db, choice),
    choose: async (next, pack) => {
      const change = () =>
        db.transaction('rw', db.settings, db.packs, async () => {
          if (pack) await db.packs.put(pack)
          await db.settings.put({ name: CHOICE, value: next })
          await deleteUnnamed(await pointer(), next)
        })
      await withReopening(db, change).catch((error: unknown) => Promise.reject(toStoreError(error)))
    },
  }
}
