import type { Pack } from '#shared/model/pack.ts'
import type { PackShelf } from './pack-shelf.ts'
import { readStoredPack } from './pack-text.ts'

/** The packs under these hashes; of one that is missing or damaged only its hash. */
export async function readKept(shelf: PackShelf, hashes: readonly string[]): Promise<(Pack | string)[]> {
  return Promise.all(
    hashes.map(async (hash) => {
      try {
        const stored = await shelf.get(hash)
        return stored ? (await readStoredPack(stored)).pack : hash
      } catch {
        return hash
      }
    }),
  )
}
