import { prefixRange, type SearchIndex } from './search-index.ts'

const MOST_TERMS = 64
const MOST_LOOKED_AT = 600

/** The longer terms that begin with `prefix`, of very many the most common: places among the terms. `postings` are those of all of them. */
export function termsBeginningWith(index: SearchIndex, prefix: string): { places: number[]; postings: number } {
  const [first, end] = prefixRange(index, prefix)
  const from = index.terms[first] === prefix ? first + 1 : first
  const to = Math.min(end, from + MOST_LOOKED_AT)
  const { starts } = index
  const common = mostCommon(starts, from, to)
  const places: number[] = []
  let { room } = common
  for (let at = from; at < to; at++) {
    const many = Math.min(COUNTED.length - 1, (starts[at + 1] ?? 0) - (starts[at] ?? 0))
    if (many > common.least || (many === common.least && room-- > 0)) places.push(at)
  }
  return { places, postings: (starts[to] ?? 0) - (starts[from] ?? 0) }
}

/** How many entries a term needs to be among the most common of those from `from` up to `to`, and how many of just so many there is room for. */
function mostCommon(starts: Uint32Array, from: number, to: number): { least: number; room: number } {
  if (to - from <= MOST_TERMS) return { least: 0, room: MOST_TERMS }
  COUNTED.fill(0)
  for (let at = from; at < to; at++) {
    const count = Math.min(COUNTED.length - 1, (starts[at + 1] ?? 0) - (starts[at] ?? 0))
    COUNTED[count] = (COUNTED[count] ?? 0) + 1
  }
  let room = MOST_TERMS
  for (let least = COUNTED.length - 1; least > 0; least--) {
    const those = COUNTED[least] ?? 0
    if (those >= room) return { least, room }
    room -= those
  }
  return { least: 0, room }
}

const COUNTED = new Uint16Array(256)
