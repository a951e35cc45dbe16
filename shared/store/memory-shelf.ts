import { keptBy, NO_CHOICE, type PackShelf, type StoredPack } from './pack-shelf.ts'

/** A shelf that lasts as long as the page. */
export function memoryShelf(): PackShelf & { clear(): void } {
  const packs = new Map<string, StoredPack>()
  let pointer: string | null = null
  let chosen = NO_CHOICE
  const find = (hash: string | null) => (hash === null ? null : (packs.get(hash) ?? null))
  const deleteUnnamed = () => {
    const kept = [...keptBy(chosen), pointer]
    for (const hash of packs.keys()) if (!kept.includes(hash)) packs.delete(hash)
  }
  return {
    active: async () => find(pointer),
    get: async (hash) => find(hash),
    put: async (pack) => void packs.set(pack.hash, pack),
    activate: async (hash) => {
      pointer = hash
      deleteUnnamed()
    },
    choice: async () => chosen,
    choose: async (next, pack) => {
      if (pack) packs.set(pack.hash, pack)
      chosen = next
      deleteUnnamed()
    },
    clear: () => {
      packs.clear()
      pointer = null
      chosen = NO_CHOICE
    },
  }
}
