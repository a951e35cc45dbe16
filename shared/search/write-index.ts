import { MAGIC, VERSION, type Header } from './index-file.ts'
import type { PlainWords } from './plain-words.ts'
import type { SearchIndex } from './search-index.ts'
import { VarintWriter } from './varint-writer.ts'

/**
 * The index as bytes, for a file or a database: a header, then the terms (each without what it shares with the one before), the
 * number of postings of each, the entries as distances, the impacts. The same index gives the same bytes.
 */
export function writeIndex(index: SearchIndex, of: string, words: PlainWords): Uint8Array<ArrayBuffer> {
  const parts = [termBytes(index.terms), countBytes(index), docBytes(index), index.impacts]
  const header: Header = {
    version: VERSION,
    of,
    words,
    entries: index.entries,
    terms: index.terms.length,
    postings: index.docs.length,
    bytes: parts.map((part) => part.length),
  }
  const head = textBytes(JSON.stringify(header))
  const bytes = new Uint8Array(8 + head.length + parts.reduce((sum, part) => sum + part.length, 0))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, head.length, true)
  bytes.set(head, 8)
  let at = 8 + head.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Each term as the number of code units it shares with the one before, and its own rest. */
function termBytes(terms: string[]): Uint8Array {
  const writer = new VarintWriter(terms.length * 4)
  for (const [at, term] of terms.entries()) {
    const shared = sharedLength(terms[at - 1] ?? '', term)
    writer.add(shared)
    writer.add(term.length - shared)
    writer.addText(term.slice(shared))
  }
  return writer.bytes()
}

function textBytes(text: string): Uint8Array {
  const writer = new VarintWriter(text.length)
  writer.addText(text)
  return writer.bytes()
}

function sharedLength(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

function countBytes({ terms, starts }: SearchIndex): Uint8Array {
  const writer = new VarintWriter(terms.length * 2)
  for (let at = 0; at < terms.length; at++) writer.add((starts[at + 1] ?? 0) - (starts[at] ?? 0))
  return writer.bytes()
}

function docBytes({ starts, docs }: SearchIndex): Uint8Array {
  const writer = new VarintWriter(docs.length * 2)
  for (let term = 0; term + 1 < starts.length; term++) {
    let before = 0
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
      writer.add((docs[at] ?? 0) - before)
      before = docs[at] ?? 0
    }
  }
  return writer.bytes()
}
