import type { Pack } from '#shared/model/pack.ts'

/** A pack as it is kept: `text` is the JSON text of its content, the very text that `hash` was taken of. */
export type StoredPack = Omit<Pack, 'content' | 'format'> & { format: number; text: string }

/** Where packs lie, each under its hash; one of them is the active one. */
export interface PackShelf {
  /** The active pack, or null when there is none. */
  active(): Promise<StoredPack | null>
  /** The pack under this hash, active or not. */
  get(hash: string): Promise<StoredPack | null>
  /** Lays a pack beside those that are there; the active one stays as it is. */
  put(pack: StoredPack): Promise<void>
  /** Makes the pack under `hash` the active one and deletes all others, all or nothing. */
  activate(hash: string): Promise<void>
}
