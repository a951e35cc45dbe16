import { utf8 } from './platform.ts'

/** How many bytes are looked at together; a hash of them is the index into the table of jumps, which fits a core's own cache. */
const BLOCK = 3
const HASHES = 32_768

/** Letters of English words, the most frequent first: windows on rarer ones are mistaken less often. */
const FREQUENT = ' etaoinsrhldcumfpgwybv'

/** Finds many words in bytes, from `from` on and before `to`. */
export type KeywordSearch = {
  /** Where the first word stands; -1 when there is none. */
  first(bytes: Uint8Array, from: number, to: number): number
  /** One word of each line that has any. `from` is the start of a line, `to` stands behind a line's end. */
  ofLines(bytes: Uint8Array, from: number, to: number): number[]
}

/** A word, and where in it the window lies that is searched for. */
type Needle = { bytes: Uint8Array; offset: number }

const NEWLINE = 10

/**
 * Prepares a search for many words at once (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994): most
 * bytes are jumped over, so that gigabytes of lines nobody asks about cost little. The jump is at most the length of the
 * shortest word, less one.
 * @throws RangeError for a word of less than four bytes, which would make every search slow.
 */
export function keywordSearch(words: readonly string[]): KeywordSearch {
  const encoded = words.map((word) => utf8.encode(word))
  const window = Math.min(...encoded.map(({ length }) => length))
  if (window < 4) throw new RangeError('a keyword has at least four bytes')
  const needles = encoded.map((bytes) => ({ bytes, offset: rarestWindow(bytes, window) }))
  const { jumps, jumpsOn, ends } = tablesOf(needles, window)

  function first(bytes: Uint8Array, from: number, to: number): number {
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

  /** Each step waits for the bytes of the one before, so two searches side by side take little longer than one. */
  function ofLines(bytes: Uint8Array, from: number, to: number): number[] {
    const middle = lineEndFrom(bytes, (from + to) >> 1, to)
    const found: number[] = []
    const foundBehind: number[] = []
    let at = from + window - 1
    let behind = middle + window - 1
    while (at < middle && behind < to) {
      const hash = hashAt(bytes, at - BLOCK + 1)
      const hashBehind = hashAt(bytes, behind - BLOCK + 1)
      const jump = jumps[hash] ?? 1
      const jumpBehind = jumps[hashBehind] ?? 1
      at = jump > 0 ? at + jump : look(bytes, at, middle, found)
      behind = jumpBehind > 0 ? behind + jumpBehind : look(bytes, behind, to, foundBehind)
    }
    while (at < middle) at = stepFrom(bytes, at, middle, found)
    while (behind < to) behind = stepFrom(bytes, behind, to, foundBehind)
    return [...found, ...foundBehind]
  }

  function stepFrom(bytes: Uint8Array, at: number, to: number, found: number[]): number {
    const hash = hashAt(bytes, at - BLOCK + 1)
    const jump = jumps[hash] ?? 1
    return jump > 0 ? at + jump : look(bytes, at, to, found)
  }

  /** Where to go on from a likely word: in the next line when it was one. */
  function look(bytes: Uint8Array, at: number, to: number, found: number[]): number {
    const hash = hashAt(bytes, at - BLOCK + 1)
    const word = wordFrom(ends[hash] ?? NONE, bytes, at - window + 1, to)
    if (word === -1) return at + (jumpsOn[hash] ?? 1)
    found.push(word)
    return lineEndFrom(bytes, at, to) + window - 1
  }

  return { first, ofLines }
}

/** Behind the end of the line at `at`. */
function lineEndFrom(bytes: Uint8Array, at: number, to: number): number {
  const end = bytes.indexOf(NEWLINE, at)
  return end === -1 || end >= to ? to : end + 1
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
  const ends: (Needle[] | undefined)[] = Array.from({ length: HASHES })
  for (const needle of needles) {
    for (let at = 0; at + BLOCK < window; at++) {
      const hash = hashAt(needle.bytes, needle.offset + at)
      jumpsOn[hash] = Math.min(jumpsOn[hash] ?? 0, window - BLOCK - at)
    }
    const last = hashAt(needle.bytes, needle.offset + window - BLOCK)
    ends[last] = [...(ends[last] ?? []), needle]
  }
  jumps.set(jumpsOn.map((jump, hash) => (ends[hash] ? 0 : jump)))
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
