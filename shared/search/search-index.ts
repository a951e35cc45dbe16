/**
 * Which entries hold which term, compact. `terms` are sorted by code unit; the postings of term `i` are `docs` and `impacts` from
 * `starts[i]` up to `starts[i + 1]`. An impact (1–255) says how much the entry is about the term. `entries` are sorted ids.
 */
export type SearchIndex = {
  entries: string[]
  terms: string[]
  starts: Uint32Array
  docs: Uint16Array | Uint32Array
  impacts: Uint8Array
}

/** The place of a term among the terms, or -1. */
export function findTerm(index: SearchIndex, term: string): number {
  const at = firstFrom(index, term)
  return index.terms[at] === term ? at : -1
}

/** The terms that begin with `prefix`: from the first up to, not including, the second number. */
export function prefixRange(index: Pick<SearchIndex, 'terms'>, prefix: string): [number, number] {
  return [firstFrom(index, prefix), firstFrom(index, `${prefix}\uffff`)]
}

/** Whether any term begins with `prefix`. */
export function beginsAny(index: SearchIndex, prefix: string): boolean {
  return index.terms[firstFrom(index, prefix)]?.startsWith(prefix) ?? false
}

/** In how many entries the term at `at` is. */
export function documentCount(index: SearchIndex, at: number): number {
  return at < 0 ? 0 : (index.starts[at + 1] ?? 0) - (index.starts[at] ?? 0)
}

/** Room for the numbers of `entries` entries. */
export function docArray(length: number, entries: number): Uint16Array | Uint32Array {
  return entries <= 0x10000 ? new Uint16Array(length) : new Uint32Array(length)
}

/** The place of the first term that does not come before `term`. */
export function firstFrom({ terms }: Pick<SearchIndex, 'terms'>, term: string): number {
  const heads = headsOf(terms)
  const head = headOf(term)
  let low = 0
  let high = terms.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = heads[middle] ?? 0
    if (other < head || (other === head && (terms[middle] ?? '') < term)) low = middle + 1
    else high = middle
  }
  return low
}

/** How the terms begin, as numbers in the same order: a look at a number costs less than one at a string somewhere in memory. */
const allHeads = new WeakMap<string[], Float64Array>()

function headsOf(terms: string[]): Float64Array {
  const known = allHeads.get(terms)
  if (known) return known
  const heads = Float64Array.from(terms, headOf)
  allHeads.set(terms, heads)
  return heads
}

/** The first three code units. */
function headOf(term: string): number {
  const unit = (at: number) => term.charCodeAt(at) || 0
  return (unit(0) * 65536 + unit(1)) * 65536 + unit(2)
}
