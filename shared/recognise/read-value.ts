import { readEsxi } from '#shared/esxi/version.ts'
import type { Reading, ValueTerms } from '#shared/model/console.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a reading may look at besides the text. */
export type Lookup = { vocabulary?: Vocabulary; builds: BuildTable; values?: ValueTerms }

/** A text at a named place, with its pieces: none where it is only what an icon is called. */
export type Said = { text: string; pieces: readonly string[] }

/** The value that a text says, understood in one way; null where it says none. */
export function readValue(said: Said, as: Reading, lookup: Lookup): string | number | string[] | true | null {
  return READ[as](said, lookup)
}

const READ: Record<Reading, (said: Said, lookup: Lookup) => string | number | string[] | true | null> = {
  name: ({ text, pieces }) => (pieces.length === 1 && isName(text) && !NO_VALUE.test(text) ? text : null),
  names: ({ pieces }) => namesOf(pieces),
  'datastore-type': ({ text }) => datastoreType(text),
  'esxi-version': ({ text }, { builds }) => (isEsxi(text) ? (readEsxi(text, builds).version ?? null) : null),
  'esxi-build': ({ text }, { builds }) => (isEsxi(text) ? (readEsxi(text, builds).build ?? null) : null),
  'delta-file': ({ text, pieces }) => (pieces.some(isDeltaFile) || isDeltaFile(text) ? true : null),
  term: ({ text }, { vocabulary, values }) => (vocabulary ? termValue(text, vocabulary, values ?? {}) : null),
}

const LONGEST_NAME = 255

/** A name as VMware allows it: one line, not empty, no mark that stands for nothing, and none that was cut. */
export function isName(text: string): boolean {
  return text !== '' && text.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(text) && !isCut(text)
}

/** A console that has no room cuts a text itself: what is left of it is another text. */
export const isCut = (text: string) => /(?:…|\.\.\.)$/.test(text)

/** What consoles show where there is no name, or none yet. */
const NO_VALUE =
  /^(?:n\/?a|none|unknown|not (?:available|set|applicable)|loading ?(?:…|\.{1,3})?|please wait ?(?:…|\.{1,3})?|なし|該当なし|不明|未設定|(?:読み込み|ロード|取得)中 ?(?:…|\.{1,3})?)$/i

const SIZE = /^[\d.,\s]+(?:[KMGTP]i?B|B|bytes|%|GHz|MHz)?$/i
const MEASURE = /(?:^|[\s:(/])\d[\d.,]{0,15} ?(?:[KMGTP]i?B|bytes|%|[GM]Hz)(?:$|[\s),/])/i
const MEASURED = /used|free|provisioned|capacity|\bof\b|\/|使用|空き|容量|^[\d(]/i

/** `40.11 GB used`, `Used: 40 GB`, `3 GB / 100 GB`: how much, not which. A name may hold a size. */
function isMeasure(text: string): boolean {
  const bare = text.normalize('NFKC')
  return SIZE.test(bare) || (MEASURE.test(bare) && MEASURED.test(bare))
}

/** `ds1 (1.2 TB free)`, the name in an element of its own. */
const isAside = (text: string) => text.startsWith('(') && text.endsWith(')') && isMeasure(text)
const NOT_ALL = /^(?:(?:and |\+)? ?\d{1,6} ?(?:more|others?)$|他 ?\d)|(?:…|^\.\.\.)$/i

/** All names of a list, or none: a list that ends in "2 more" is not all. */
function namesOf(said: readonly string[]): string[] | null {
  const pieces = said.length > 1 ? said.filter((piece) => !isAside(piece)) : said
  const [only] = pieces
  const names =
    pieces.length === 1 && only !== undefined ? only.split(/[,、;]\s+|[、;]/).map((piece) => piece.trim()) : [...pieces]
  const all =
    names.length > 0 &&
    names.every((name) => isName(name) && !NO_VALUE.test(name) && !isMeasure(name) && !NOT_ALL.test(name))
  return all ? [...new Set(names)] : null
}

/** A bare "NFS" says no version. */
function datastoreType(text: string): string | null {
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]|バージョン|version/g, '')
  if (said.length > 16) return null
  if (/^(?:nfs|nfs\(nfs\))$/.test(said)) return 'nfs-unspecified'
  if (/^nfsv?3(?:\.0)?$/.test(said)) return 'nfs3'
  if (/^nfsv?4\.?1$/.test(said)) return 'nfs41'
  if (/^vmfs(?:v?[3-6](?:\.\d{1,3})?|l)?$/.test(said)) return said === 'vmfsl' ? null : 'vmfs'
  if (/^vsan(?:datastore|esa|osa)?$/.test(said)) return 'vsan'
  return /^(?:vvols?|virtualvolumes?)$/.test(said) ? 'vvol' : null
}

/** An ESXi release and nothing else: the product's name, a full version, a build alone, or an update. */
function isEsxi(text: string): boolean {
  if (text.length > 80 || isCut(text)) return false
  const bare = text.normalize('NFKC').toLowerCase()
  if (/vcenter|tools|bios|distributed|vds/.test(bare)) return false
  return /esxi?\b/.test(bare) || /^v?[5-9]\.\d+(?:\.\d+)*(?:[\s,(u]|$)/.test(bare) || /^\d{7,9}$/.test(bare.trim())
}

/** `[nfs-ds1] sql01/sql01-000001.vmdk`: a disk's file that is the delta of a snapshot. */
function isDeltaFile(text: string): boolean {
  return text.length < 400 && /^\[[^\]]+\] .*-\d{6}\.vmdk$/.test(text)
}

function termValue(text: string, vocabulary: Vocabulary, values: ValueTerms): string | null {
  const terms = vocabulary.termsOf(text)
  if (terms.size === 0) return null
  const said = Object.keys(values).filter((value) => values[value]?.some((term) => terms.has(term)))
  return said.length === 1 ? (said[0] ?? null) : null
}
