import type { PlainWords } from './plain-words.ts'
import { docArray, type SearchIndex } from './search-index.ts'
import { TERMS_VERSION } from './terms.ts'
import { VarintReader } from './varint-reader.ts'

/** Raised with the layout of the file. */
const FILE_VERSION = 3
export const MAGIC = 0x58534e55 // "UNSX", little-endian
export const VERSION = FILE_VERSION * 1000 + TERMS_VERSION

/** An index with the plain words it was shipped with. */
export type IndexFile = { index: SearchIndex; words: PlainWords }

/** What stands at the beginning of the file. `of` names what was indexed, such as the hash of a pack. */
export type Header = {
  version: number
  of: string
  words: PlainWords
  entries: string[]
  terms: number
  postings: number
  bytes: number[]
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

function readTerms(bytes: Uint8Array): string[] {
  const terms: string[] = []
  const reader = new VarintReader(bytes)
  for (let before = ''; !reader.isAtEnd; terms.push(before))
    before = before.slice(0, reader.next()) + reader.text(reader.next())
  return terms
}

function textOf(bytes: Uint8Array): string {
  const reader = new VarintReader(bytes)
  let text = ''
  while (!reader.isAtEnd) text += String.fromCharCode(reader.next())
  return text
}

function startsOf(reader: VarintReader, terms: number): Uint32Array {
  const starts = new Uint32Array(terms + 1)
  for (let at = 0; at < terms; at++) starts[at + 1] = (starts[at] ?? 0) + reader.next()
  return starts
}

function docsOf(reader: VarintReader, starts: Uint32Array, { postings, entries }: Header): SearchIndex['docs'] {
  const docs = docArray(postings, entries.length)
  for (let term = 0; term + 1 < starts.length; term++) {
    let doc = 0
    for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) docs[at] = doc += reader.next()
  }
  return docs
}
