import { utf8 } from './platform.ts'

/** Where one of many words stands in bytes, from `from` on and before `to`; in the first line that has any. -1 for none. */
export type KeywordSearch = (bytes: Uint8Array, from: number, to: number) => number

/** Bytes are looked at in fours, as they lie in memory. */
const FOUR = 4
/** So long a word has four of its bytes in one place of memory wherever it begins. */
const SHORTEST = 2 * FOUR - 1

const HASH_BITS = 15
/** As many as a byte can number. */
const MOST_LOTS = 255
/** Spreads the fours over the table; 2 to the power of 32, divided by the golden ratio. */
const SPREAD = 0x9e37_79b1

/** Letters of English words, the most frequent first: fours of rarer ones are mistaken less often. */
const FREQUENT = ' etaoinsrhldcumfpgwybv'

const NONE: readonly Needle[] = []

/** A word, and four bytes of it that are looked for. */
type Needle = { word: Uint8Array; offset: number; four: number }

/** Places in bytes, `to` behind the last. */
type Range = { from: number; to: number }

/** The needles in lots, of which `lots` has the number for the hash of each four, 0 for none: it fits a core's own cache. */
type Table = { lots: Uint8Array; needles: readonly (readonly Needle[])[] }

/**
 * Prepares a search for many words at once. Of each word four rare bytes are known for each way in which it can lie across
 * the fours of memory, so that one look at every four finds it: no step waits for the one before, and gigabytes of lines
 * nobody asks about cost little.
 * @throws RangeError for a word of less than seven bytes, which may have no four.
 */
export function keywordSearch(words: readonly string[]): KeywordSearch {
  const { lots, needles } = tableOf(words.flatMap(needlesOf))

  return (bytes, from, to) => {
    const within = { from, to }
    const { buffer, byteOffset } = bytes
    const fours = new Int32Array(buffer, 0, Math.floor(buffer.byteLength / FOUR))
    const end = Math.floor((byteOffset + to) / FOUR)
    let at = nextLikely(lots, fours, Math.ceil((byteOffset + from) / FOUR), end)
    for (; at < end; at = nextLikely(lots, fours, at + 1, end)) {
      const lot = needles[lotOf(lots, fours, at)] ?? NONE
      const found = wordAt(lot, bytes, at * FOUR - byteOffset, within)
      if (found !== -1) return found
    }
    return -1
  }
}

/** The innermost loop: four steps in one round take half the time of four rounds. */
function nextLikely(lots: Uint8Array, fours: Int32Array, from: number, end: number): number {
  let at = from
  for (; at < end - 3; at += 4) {
    if (lotOf(lots, fours, at) !== 0) return at
    if (lotOf(lots, fours, at + 1) !== 0) return at + 1
    if (lotOf(lots, fours, at + 2) !== 0) return at + 2
    if (lotOf(lots, fours, at + 3) !== 0) return at + 3
  }
  while (at < end && lotOf(lots, fours, at) === 0) at += 1
  return at
}

const lotOf = (lots: Uint8Array, fours: Int32Array, at: number) => lots[hashOf(fours[at] ?? 0)] ?? 0

/** A loop: what `find` would make and throw away takes as long as the search. */
function wordAt(needles: readonly Needle[], bytes: Uint8Array, place: number, within: Range): number {
  for (const { word, offset } of needles) {
    const start = place - offset
    if (start >= within.from && start + word.length <= within.to && standsAt(bytes, start, word)) return start
  }
  return -1
}

function standsAt(bytes: Uint8Array, start: number, word: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) if (bytes[start + at] !== word[at]) return false
  return true
}

const hashOf = (four: number) => Math.imul(four, SPREAD) >>> (32 - HASH_BITS)

function tableOf(all: readonly Needle[]): Table {
  const lots = new Uint8Array(1 << HASH_BITS)
  const needles: Needle[][] = Array.from({ length: MOST_LOTS + 1 }, () => [])
  for (const [at, needle] of all.entries()) {
    const hash = hashOf(needle.four)
    lots[hash] ||= (at % MOST_LOTS) + 1
    needles[lots[hash] ?? 0]?.push(needle)
  }
  return { lots, needles }
}

function needlesOf(text: string): Needle[] {
  const word = utf8.encode(text)
  if (word.length < SHORTEST) throw new RangeError(`a keyword has at least ${SHORTEST} bytes`)
  return [0, 1, 2, 3].map((place) => {
    const offset = rarestFour(word, place)
    const [four = 0] = new Int32Array(word.slice(offset, offset + FOUR).buffer)
    return { word, offset, four }
  })
}

/** Of the fours that begin at `place` and every four bytes behind it. */
function rarestFour(word: Uint8Array, place: number): number {
  let best = place
  for (let at = place; at + FOUR <= word.length; at += FOUR) if (costAt(word, at) < costAt(word, best)) best = at
  return best
}

const costAt = (word: Uint8Array, at: number) =>
  word.subarray(at, at + FOUR).reduce((sum, byte) => {
    const rank = FREQUENT.indexOf(String.fromCharCode(byte))
    return rank === -1 ? sum : sum + FREQUENT.length - rank
  }, 0)
