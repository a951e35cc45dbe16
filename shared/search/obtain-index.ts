import type { Content } from '#shared/model/pack.ts'
import { buildContentIndex } from './content-search.ts'
import { readIndex, type IndexFile } from './index-file.ts'
import type { PlainWords } from './plain-words.ts'

/** Keeps the last index that was built on this device, such as in IndexedDB. */
export type KeptIndex = {
  load: () => Promise<Uint8Array | null>
  /** `of`: what was indexed, as `readIndex` asks for it. */
  save: (index: IndexFile, of: string) => Promise<void>
}

/** Where an index comes from that was not shipped. */
export type IndexSources = {
  /** Loads the plain words where no index with them was shipped. */
  words: () => Promise<PlainWords>
  /** Where an index that was built here waits for the next start; asked for only where none was shipped. */
  kept: () => Promise<KeptIndex>
  /** Resolves when a kept index was waited for long enough: a database that does not answer must not hold the search up. */
  patience: () => Promise<void>
}

/** What to search over; `index` is the one that was shipped with the content of this hash, or null. */
export type Indexed = { content: Content; hash: string; index: Uint8Array | null }

/** An index with its words; `keep`, where it was built just now, puts it by for the next start. */
export type Obtained = IndexFile & { keep: (() => void) | null }

/**
 * The shipped index, else the one kept from last time, else one built now. Content that was not shipped (a pack from a file, or packs
 * joined) has no shipped index. A kept one is not used if it is of other content (by hash), of another version of our code, or damaged.
 * Rejects where the plain words cannot be loaded.
 */
export async function obtainIndex({ content, hash, index }: Indexed, sources: IndexSources): Promise<Obtained> {
  const shipped = index && readIndex(index, hash)
  if (shipped) return { ...shipped, keep: null }
  const place = sources.kept().catch(() => null)
  const bytes = await Promise.race([place.then(async (kept) => kept?.load()).catch(() => null), sources.patience()])
  const known = bytes ? readIndex(bytes, hash) : null
  if (known) return { ...known, keep: null }
  const built = { index: buildContentIndex(content), words: await sources.words() }
  return { ...built, keep: () => void place.then(async (kept) => kept?.save(built, hash)).catch(() => null) }
}
