import type { PlainWords } from './plain-words.ts'
import { docArray, type SearchIndex } from './search-index.ts'
import { TERMS_VERSION } from './terms.ts'
import { VarintReader, VarintWriter } from './varint.ts'

/** Raised with the layout of the file. */
const FILE_VERSION = 2
const MAGIC = 0x58534e55 // "UNSX", little-endian
const VERSION = FILE_VERSION * 1000 + TERMS_VERSION

/** An index with the plain words it was shipped with. */
export type IndexFile = { index: SearchIndex; words: PlainWords }

/** `of` names what was indexed, such as the hash of a pack. */
type Header = {
  version: number
  of: string
  words: PlainWords
  entries: string[]
  terms: number
  postings: number
  bytes: number[]
}

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

/** Reads what `writeIndex` wrote. Null where it is damaged, of another version, or not of `of`: then it is to be built anew. */
export function readIndex(bytes: Uint8Array, of: string): IndexFile | null {
  const header = readHeader(bytes)
  if (!header || header.version !== VERSION || header.of !== of) return null
  const parts = partsOf(bytes, header.bytes)
  const [terms, counts, docs, impacts] = parts
  if (!terms || !counts || !docs || impacts?.length !== header.postings) return null
  const starts = startsOf(new VarintReader(counts), header.terms)
  const found = readTerms(terms)
  if (found.length !== header.terms || starts[header.terms] !== header.postings) return null
  const index = {
    entries: header.entries,
    terms: found,
    starts,
    docs: docsOf(new VarintReader(docs), starts, header),
    impacts: impacts.slice(),
  }
  return { index, words: header.words }
}

function readHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 8) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(4, true)
  if (view.getUint32(0, true) !== MAGIC || 8 + length > bytes.length) return null
  try {
    return JSON.parse(textOf(bytes.subarray(8, 8 + length))) as Header
  } catch {
    return null
  }
}

function partsOf(bytes: Uint8Array, lengths: number[]): Uint8Array[] {
  let at = bytes.length - lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => bytes.subarray(at, (at += length)))
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

function readTerms(bytes: Uint8Array): string[] {
  const terms: string[] = []
  const reader = new VarintReader(bytes)
  for (let before = ''; !reader.isAtEnd; terms.push(before))
    before = before.slice(0, reader.next()) + reader.text(reader.next())
  return terms
}

function textBytes(text: string): Uint8Array {
  const writer = new VarintWriter(text.length)
  writer.addText(text)
  return writer.bytes()
}

function textOf(bytes: Uint8Array): string {
  const reader = new VarintReader(bytes)
  let text = ''
  while (!reader.isAtEnd) text += String.fromCharCode(reader.next())
  return text
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

function startsOf(reader: VarintReader, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1)
  for (let at = 0; at < terms; at++) starts[at + 1] = (starts[at] ?? 0) + reader.next()
  return starts
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

function docsOf(reader: VarintReader, starts: Uint32Array, { postings, entries }: Header): SearchIndex['docs'] {
  const docs = docArray(postings, entries.length)
  for (let term = 0; term + 1 < starts.length; term++) {
    let doc = 0
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) docs[at] = doc += reader.next()
  }
  return docs
}
