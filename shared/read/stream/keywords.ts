import { utf8 } from './platform.ts'

/** How many bytes are looked at together; their pair is the index into the table. */
const PAIR = 2

/** Finds the next of many words in bytes, from `from` on and before `to`; -1 when there is none. */
export type FindKeyword = (bytes: Uint8Array, from: number, to: number) => number

/**
 * Prepares a search for many words at once (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994): most
 * bytes are jumped over, so that gigabytes of lines nobody asks about cost little. The jump is at most the length of the
 * shortest word, less one.
 * @throws RangeError for a word of less than four bytes, which would make every search slow.
 */
export function keywordSearch(words: readonly string[]): FindKeyword {
  const needles = words.map((word) => utf8.encode(word))
  const window = Math.min(...needles.map((needle) => needle.length))
  if (window < 4) throw new RangeError('a keyword has at least four bytes')
  const jumps = new Uint8Array(65_536).fill(window - PAIR + 1)
  const ends = new Map<number, Uint8Array[]>()
  for (const needle of needles) {
    for (let at = 0; at + PAIR <= window; at++) {
      const pair = pairAt(needle, at)
      jumps[pair] = Math.min(jumps[pair] ?? 0, window - PAIR - at)
      if (at + PAIR === window) ends.set(pair, [...(ends.get(pair) ?? []), needle])
    }
  }
  return (bytes, from, to) => {
    let at = from + window - 1
    while (at < to) {
      const jump = jumps[((bytes[at - 1] as number) << 8) | (bytes[at] as number)] as number
      if (jump > 0) at += jump
      else {
        const start = at - window + 1
        if (ends.get(pairAt(bytes, at - 1))?.some((needle) => standsAt(bytes, start, to, needle))) return start
        at += 1
      }
    }
    return -1
  }
}

const pairAt = (bytes: Uint8Array, at: number) => ((bytes[at] as number) << 8) | (bytes[at + 1] as number)

function standsAt(bytes: Uint8Array, start: number, to: number, needle: Uint8Array): boolean {
  if (start + needle.length > to) return false
  for (let at = 0; at < needle.length; at++) if (bytes[start + at] !== needle[at]) return false
  return true
}
