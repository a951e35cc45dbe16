import type { Pack } from '#shared/model/pack.ts'

/** A pack as it is kept: `text` is the JSON text of its content, the very text that `hash` was taken of. */
export type StoredPack = Omit<Pack, 'content' | 'format'> & { format: number; text: string }

/** Packs from files by their hashes: those in use, in the order in which they came, and those before the last change. */
export type PackChoice = { now: readonly string[]; before: readonly string[] | null }

export const NO_CHOICE: PackChoice = { now: [], before: null }

/** Where packs lie, each under its hash; one of them is the active copy of the app's own. */
export interface PackShelf {
  /** The copy of the app's own pack, or null when there is none. */
  active(): Promise<StoredPack | null>
  /** The pack under this hash, active or not. */
  get(hash: string): Promise<StoredPack | null>
  /** Lays a pack beside those that are there; the active one stays as it is. */
  put(pack: StoredPack): Promise<void>
  /** Makes the pack under `hash` the active one and deletes what neither it nor the choice names, all or nothing. */
  activate(hash: string): Promise<void>
  /** Which packs from files are in use. */
  choice(): Promise<PackChoice>
  /** Lays `pack` down, where one is given, and changes the choice; deletes what nothing names any more. All or nothing; throws `StoreError`. */
  choose(choice: PackChoice, pack?: StoredPack): Promise<void>
}

/** The hashes that a choice keeps. */
export const keptBy = ({ now, before }: PackChoice): string[] => [...now, ...(before ?? [])]

/** A choice as it was stored; what is none keeps nothing. */
export function readChoice(value: unknown): PackChoice {
  if (typeof value !== 'object' || value === null || !('now' in value) || !('before' in value)) return NO_CHOICE
  const { now, before } = value
  return isHashes(now) && (before === null || isHashes(before)) ? { now, before } : NO_CHOICE
}

const isHashes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((hash) => typeof hash === 'string')
