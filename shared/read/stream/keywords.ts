import { utf8 } from './platform.ts'

/** How many bytes are looked at together; a hash of them is the index into the table of jumps, which fits a core's own cache. */
const BLOCK = 3
const HASHES = 32_768

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
  const { jumps, jumpsOn, ends } = tablesOf(needles, window)
  return (bytes, from, to) => {
    let at = from + window - 1
    while (at < to) {
      const hash = hashAt(bytes, at - BLOCK + 1)
      const jump = jumps[hash] ?? 1
      if (jump > 0) at += jump
      else {
        const found = wordFrom(ends[hash] ?? NONE, bytes, at - window + 1, to)
        if (found >= from) return found
        at += jumpsOn[hash] ?? 1
      }
    }
    return -1
  }
}

/** A loop: this is so frequent that what `find` would make and throw away takes as long as the search. */
function wordFrom(likely: readonly Needle[], bytes: Uint8Array, start: number, to: number): number {
  for (const { bytes: word, offset } of likely) if (standsAt(bytes, start - offset, to, word)) return start - offset
  return -1
}

const NONE: readonly Needle[] = []

type Tables = { jumps: Uint8Array; jumpsOn: Uint8Array; ends: (Needle[] | undefined)[] }

/**
 * How far to jump by the last block in the window; the needles whose window ends with it; and how far to jump on when it was
 * none of them.
 */
function tablesOf(needles: readonly Needle[], window: number): Tables {
  const jumps = new Uint8Array(HASHES).fill(window - BLOCK + 1)
  const jumpsOn = jumps.slice()
  const ends: (Needle[] | undefined)[] = Array.from({ length: HASHES }, () => undefined)
  for (const needle of needles) {
    for (let at = 0; at + BLOCK < window; at++) {
      const hash = hashAt(needle.bytes, needle.offset + at)
      jumpsOn[hash] = Math.min(jumpsOn[hash] ?? 0, window - BLOCK - at)
    }
    const last = hashAt(needle.bytes, needle.offset + window - BLOCK)
    ends[last] = [...(ends[last] ?? []), needle]
  }
  jumps.set(jumpsOn)
  for (const [hash, found] of ends.entries()) if (found) jumps[hash] = 0
  return { jumps, jumpsOn, ends }
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

/** Inside of the bytes; this is the innermost step, so nothing is asked twice. */
function hashAt(bytes: Uint8Array, at: number): number {
  const first = (bytes[at] ?? 0) << 10
  const second = (bytes[at + 1] ?? 0) << 5
  return (first ^ second ^ (bytes[at + 2] ?? 0)) & (HASHES - 1)
}

function standsAt(bytes: Uint8Array, start: number, to: number, needle: Uint8Array): boolean {
  if (start < 0 || start + needle.length > to) return false
  for (let at = 0; at < needle.length; at++) if (bytes[start + at] !== needle[at]) return false
  return true
}
