import { utf8 } from './platform.ts'

/** How many bytes are looked at together; their pair is the index into the tables. */
const PAIR = 2
/** Letters of English words, the most frequent first: windows on rarer ones are mistaken less often. */
const FREQUENT = ' etaoinsrhldcumfpgwybv'

/** Finds the first of many words in bytes, from `from` on and before `to`; -1 when there is none. */
export type FindKeyword = (bytes: Uint8Array, from: number, to: number) => number

/** A word, and where in it the window lies that is searched for. */
type Needle = { bytes: Uint8Array; offset: number }

/**
 * Prepares a search for many words at once (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994): most
 * bytes are jumped over, so that gigabytes of lines nobody asks about cost little. The jump is at most the length of the
 * shortest word, less one.
 * @throws RangeError for a word of less than four bytes, which would make every search slow.
 */
export function keywordSearch(words: readonly string[]): FindKeyword {
  const encoded = words.map((word) => utf8.encode(word))
  const window = Math.min(...encoded.map(({ length }) => length))
  if (window < 4) throw new RangeError('a keyword has at least four bytes')
  const needles = encoded.map((bytes) => ({ bytes, offset: rarestWindow(bytes, window) }))
  const { jumps, begins } = tablesOf(needles, window)
  const foundAt = (bytes: Uint8Array, start: number, from: number, to: number): number => {
    if (begins[pairAt(bytes, start)] !== 1) return -1
    const found = needles.find((needle) => standsAt(bytes, start - needle.offset, to, needle.bytes))
    return found && start - found.offset >= from ? start - found.offset : -1
  }
  return (bytes, from, to) => {
    let at = from + window - 1
    while (at < to) {
      const jump = jumps[((bytes[at - 1] ?? 0) << 8) | (bytes[at] ?? 0)] ?? 1
      if (jump > 0) at += jump
      else {
        const found = foundAt(bytes, at - window + 1, from, to)
        if (found !== -1) return found
        at += 1
      }
    }
    return -1
  }
}

/** How far to jump by the last pair in the window, and which pairs a window begins with. */
function tablesOf(needles: readonly Needle[], window: number): { jumps: Uint8Array; begins: Uint8Array } {
  const jumps = new Uint8Array(65_536).fill(window - PAIR + 1)
  const begins = new Uint8Array(65_536)
  for (const { bytes, offset } of needles) {
    begins[pairAt(bytes, offset)] = 1
    for (let at = 0; at + PAIR <= window; at++) {
      const pair = pairAt(bytes, offset + at)
      jumps[pair] = Math.min(jumps[pair] ?? 0, window - PAIR - at)
    }
  }
  return { jumps, begins }
}

function rarestWindow(bytes: Uint8Array, window: number): number {
  const costs = Array.from(bytes, (byte) => {
    const rank = FREQUENT.indexOf(String.fromCharCode(byte))
    return rank === -1 ? 0 : FREQUENT.length - rank
  })
  const costAt = (start: number) => costs.slice(start, start + window).reduce((sum, cost) => sum + cost, 0)
  const starts = Array.from({ length: bytes.length - window + 1 }, (_, start) => start)
  return starts.reduce((best, start) => (costAt(start) < costAt(best) ? start : best), 0)
}

const pairAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function standsAt(bytes: Uint8Array, start: number, to: number, needle: Uint8Array): boolean {
  if (start < 0 || start + needle.length > to) return false
  for (let at = 0; at < needle.length; at++) if (bytes[start + at] !== needle[at]) return false
  return true
}
