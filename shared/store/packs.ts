import type { Pack } from '#shared/model/pack.ts'
import type { PackShelf } from './pack-shelf.ts'
import { PackError, type ReadPack, readPackFile, readStoredPack } from './pack-text.ts'
import type { Store } from './store.ts'

/**
 * `new`: installed now; `same`: it was there and is sound; `not-kept`: the database did not take it (the file goes on
 * serving).
 */
export type Keeping = 'new' | 'same' | 'not-kept'

/** The content to show, where it came from, and how keeping it in the database went (later, never rejects). */
export type LoadedPack = { pack: Pack; from: 'file' | 'database'; verified: boolean; kept: Promise<Keeping> }

/**
 * The content for this start. The shipped file comes first: it is in the precache beside the code it was built with, and
 * is read and verified in half the time that the database needs. The copy in the database serves when the file
 * cannot be read or is damaged. After the first paint the database is brought to the same pack.
 * Throws `PackError` when neither can be had.
 */
export async function loadPack(store: Promise<Store> | Store, fetchText: () => Promise<string>): Promise<LoadedPack> {
  try {
    const read = await readPackFile(await textOf(fetchText))
    return { pack: read.pack, from: 'file', verified: read.verified, kept: keepWhenIdle(store, read) }
  } catch (error) {
    const { pack, verified } = await fromShelf((await store).packs).catch(() => Promise.reject(error))
    return { pack, from: 'database', verified, kept: Promise.resolve('same') }
  }
}

/**
 * Installs a pack: lays it under a new key, reads it back and verifies it, makes it the active one, deletes the others.
 * At each moment a sound pack is active. A stored copy that turned out damaged is laid anew.
 */
export async function keepPack(shelf: PackShelf, read: ReadPack): Promise<Keeping> {
  const { hash, date, format } = read.pack
  if ((await shelf.active())?.hash === hash && (await isSound(shelf, hash))) return 'same'
  await shelf.put({ hash, date, format, text: read.text })
  if (!(await isSound(shelf, hash))) return 'not-kept'
  await shelf.activate(hash)
  return 'new'
}

function textOf(fetchText: () => Promise<string>): Promise<string> {
  return fetchText().catch((error: unknown) => Promise.reject(new PackError('missing', error)))
}

async function fromShelf(shelf: PackShelf): Promise<ReadPack> {
  const stored = await shelf.active()
  if (!stored) throw new PackError('missing')
  return readStoredPack(stored)
}

async function isSound(shelf: PackShelf, hash: string): Promise<boolean> {
  const stored = await shelf.get(hash)
  return (
    stored !== null &&
    (await readStoredPack(stored).then(
      () => true,
      () => false,
    ))
  )
}

async function keepWhenIdle(store: Promise<Store> | Store, read: ReadPack): Promise<Keeping> {
  try {
    const { packs } = await store
    await idle()
    return await keepPack(packs, read)
  } catch {
    return 'not-kept'
  }
}

/** Once the browser has nothing better to do; Safari cannot say when that is. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 })
    else setTimeout(resolve, 1000)
  })
}
