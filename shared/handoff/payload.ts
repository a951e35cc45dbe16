import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { fromBase64url, toBase64url } from './base64url.ts'
import type { CarriedCase } from './carried.ts'
import { checkCase, type CheckedCase } from './check-case.ts'
import { compact } from './compact.ts'
import { DICTIONARY_1 } from './dictionary.ts'
import { expand } from './expand.ts'
import { LIMITS } from './limits.ts'

/** Why a link, text or file is not opened at all. `newer`: a later release of Unstun wrote it. */
export type Refusal = 'not-ours' | 'newer' | 'damaged' | 'too-large'

/** The first letter of a payload says how the rest is written. */
const VERSION = '1'
const CHECK_BYTES = 4

/** A case in letters that an address bears: version, checksum, packed text. */
export function toPayload(one: CarriedCase): string {
  return sealed(deflateSync(strToU8(JSON.stringify(compact(one))), { level: 9, dictionary: DICTIONARY_1 }))
}

/** Packed text with version and checksum before it. */
export function sealed(packed: Uint8Array): string {
  const bytes = new Uint8Array(CHECK_BYTES + packed.length)
  new DataView(bytes.buffer).setUint32(0, checksum(packed))
  bytes.set(packed, CHECK_BYTES)
  return VERSION + toBase64url(bytes)
}

/** The case in a payload. Takes bounded memory and time, whatever the payload claims to hold. */
export function readPayload(payload: string): CheckedCase | Refusal {
  if (payload.length > LIMITS.link) return 'too-large'
  if (!payload.startsWith(VERSION)) return /^[2-9][\w-]{8,}$/.test(payload) ? 'newer' : 'not-ours'
  const bytes = fromBase64url(payload.slice(1))
  if (!bytes || bytes.length <= CHECK_BYTES) return 'damaged'
  const packed = bytes.subarray(CHECK_BYTES)
  if (new DataView(bytes.buffer).getUint32(0) !== checksum(packed)) return 'damaged'
  const text = inflated(packed)
  return text.length >= LIMITS.unpacked ? 'too-large' : readPacked(strFromU8(text))
}

function readPacked(text: string): CheckedCase | Refusal {
  try {
    return checkCase(expand(JSON.parse(text)))
  } catch {
    return 'damaged'
  }
}

/** Unpacks into room that is there already: what does not fit is lost, and shows in a full room. */
function inflated(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(LIMITS.unpacked), dictionary: DICTIONARY_1 })
  } catch {
    return new Uint8Array(0)
  }
}

/** FNV-1a: tells a link that was cut or mistyped from a whole one. No protection against anybody. */
function checksum(bytes: Uint8Array): number {
  let sum = 0x811c9dc5
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193)
  return sum >>> 0
}
