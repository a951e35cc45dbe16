import { PACK_FORMAT, type Content, type Pack } from '#shared/model/pack.ts'
import type { StoredPack } from './pack-shelf.ts'

/**
 * Why a pack is not taken: `missing`: not there or not readable; `damaged`: not a pack, or its hash does not fit its
 * content; `format`: made for another release of Unstun.
 */
export class PackError extends Error {
  readonly code: 'missing' | 'damaged' | 'format'

  constructor(code: PackError['code'], cause?: unknown) {
    super(`pack: ${code}`, { cause })
    this.name = 'PackError'
    this.code = code
  }
}

/** A pack that was read, with the text its hash was taken of. `verified` is false only where no hash can be taken. */
export type ReadPack = { pack: Pack; text: string; verified: boolean }

/** The pack in the text of a pack file. Throws `PackError`. */
export async function readPackFile(file: string): Promise<ReadPack> {
  const pack = parse(file)
  if (!isPack(pack)) throw new PackError(isOtherFormat(pack) ? 'format' : 'damaged')
  const text = JSON.stringify(pack.content)
  return { pack, text, verified: await verify(text, pack.hash) }
}

/** The pack in a stored one. Throws `PackError`. */
export async function readStoredPack({ format, hash, date, text }: StoredPack): Promise<ReadPack> {
  if (format !== PACK_FORMAT) throw new PackError('format')
  const verified = await verify(text, hash)
  return { pack: { format, hash, date, content: parse(text) as Content }, text, verified }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PackError('damaged', error)
  }
}

/** True once the hash fits, false where it cannot be taken (`crypto.subtle` needs https or localhost). */
async function verify(text: string, hash: string): Promise<boolean> {
  if (typeof crypto.subtle?.digest !== 'function') return false
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  const found = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (found !== hash) throw new PackError('damaged')
  return true
}

/** The frame only: what is inside was checked when the pack was compiled, and the hash says that it is still the same. */
function isPack(value: unknown): value is Pack {
  return (
    isRecord(value) &&
    value['format'] === PACK_FORMAT &&
    typeof value['hash'] === 'string' &&
    typeof value['date'] === 'string' &&
    isRecord(value['content'])
  )
}

const isOtherFormat = (value: unknown) =>
  isRecord(value) && typeof value['format'] === 'number' && value['format'] !== PACK_FORMAT

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
