import type { PackShelf, StoredPack } from './pack-shelf.ts'

/** A shelf that lasts as long as the page. */
export function memoryShelf(): PackShelf & { clear(): void } {
  const packs = new Map<string, StoredPack>()
  let pointer: string | null = null
  const find = (hash: string | null) => (hash === null ? null : (packs.get(hash) ?? null))
  return {
    active: async () => find(pointer),
    get: async (hash) => find(hash),
    put: async (pack) => void packs.set(pack.hash, pack),
    activate: async (hash) => {
      pointer = hash
      for (const other of packs.keys()) if (other !== hash) packs.delete(other)
    },
    clear: () => packs.clear(),
  }
}
