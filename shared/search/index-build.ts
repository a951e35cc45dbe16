import { FIELDS, type Entry, type Field } from './entry.ts'
import { docArray, type SearchIndex } from './search-index.ts'
import { termsOf, type TermKind } from './terms.ts'

/** How much a field says about its entry, and how much its length takes away from that (BM25F). */
const WEIGHT: Record<Field, number> = { title: 5, names: 4, tags: 2, asked: 2, body: 1 }
const LENGTH_COUNTS: Record<Field, number> = { title: 0.3, names: 0.6, tags: 0, asked: 0, body: 0.6 }
const SATURATION = 2.7
const KIND_WEIGHT: Record<TermKind, number> = { whole: 1, joint: 1, word: 1, gram: 1, part: 0.6 }

/** How often each term is in each field of one entry, and how long the fields are. */
type Counted = { terms: Map<string, Float32Array>; lengths: Float32Array }

/**
 * Builds the index of `entries`. The same entries in any order give the same index, byte for byte.
 * @throws when two entries have one id, which is a mistake of ours.
 */
export function buildIndex(entries: readonly Entry[]): SearchIndex {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const ids = sorted.map(({ id }) => id)
  const double = ids.find((id, at) => ids[at + 1] === id)
  if (double !== undefined) throw new Error(`two entries have the id ${double}`)
  const counted = sorted.map(countTerms)
  return pack(ids, postingsOf(counted))
}

function countTerms(entry: Entry): Counted {
  const terms = new Map<string, Float32Array>()
  const lengths = new Float32Array(FIELDS.length)
  for (const [at, field] of FIELDS.entries()) {
    for (const { text } of entry[field] ?? []) {
      for (const term of termsOf(text)) {
        const counts = terms.get(term.text) ?? new Float32Array(FIELDS.length)
        counts[at] = (counts[at] ?? 0) + KIND_WEIGHT[term.kind]
        lengths[at] = (lengths[at] ?? 0) + 1
        terms.set(term.text, counts)
      }
    }
  }
  return { terms, lengths }
}

type Postings = Map<string, { docs: number[]; impacts: number[] }>

function postingsOf(counted: readonly Counted[]): Postings {
  const averages = FIELDS.map(
    (_, at) => counted.reduce((sum, { lengths }) => sum + (lengths[at] ?? 0), 0) / counted.length || 1,
  )
  const postings: Postings = new Map()
  for (const [doc, { terms, lengths }] of counted.entries()) {
    const scales = FIELDS.map((field, at) => {
      const counts = LENGTH_COUNTS[field]
      return WEIGHT[field] / (1 - counts + (counts * (lengths[at] ?? 0)) / (averages[at] ?? 1))
    })
    for (const [term, counts] of terms) {
      const found = postings.get(term) ?? { docs: [], impacts: [] }
      found.docs.push(doc)
      found.impacts.push(impactOf(counts, scales))
      postings.set(term, found)
    }
  }
  return postings
}

function impactOf(counts: Float32Array, scales: number[]): number {
  const weighed = scales.reduce((sum, scale, at) => sum + scale * (counts[at] ?? 0), 0)
  return Math.max(1, Math.min(255, Math.round((255 * weighed) / (weighed + SATURATION))))
}

function pack(entries: string[], postings: Postings): SearchIndex {
  const terms = [...postings.keys()].sort()
  const total = terms.reduce((sum, term) => sum + (postings.get(term)?.docs.length ?? 0), 0)
  const index = {
    entries,
    terms,
    starts: new Uint32Array(terms.length + 1),
    docs: docArray(total, entries.length),
    impacts: new Uint8Array(total),
  }
  let at = 0
  for (const [place, term] of terms.entries()) {
    const { docs = [], impacts = [] } = postings.get(term) ?? {}
    index.docs.set(docs, at)
    index.impacts.set(impacts, at)
    at += docs.length
    index.starts[place + 1] = at
  }
  return index
}
