import { create, insertMultiple, save, search } from '@orama/orama'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { Filler } from '#shared/search/filler.ts'
import { buildIndex } from '#shared/search/index-build.ts'
import { readIndex } from '#shared/search/index-file.ts'
import { writeIndex } from '#shared/search/write-index.ts'
import { Library } from '#shared/search/library.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import { termsOf } from '#shared/search/terms.ts'
import GLOSSARY from './glossary.json' with { type: 'json' }
import { ourEntry, type Engine, type LabEntry } from './lab.ts'

// The entries of the lab are about restoring, tapes and replicas too: here no subject is of another field.
const LAB_WORDS = { ...PLAIN_WORDS, elsewhere: '' }
const BOOST = { title: 4, ids: 4, tags: 2, body: 1 }
const FIELDS = ['title', 'ids', 'tags', 'body'] as const

const flat = ({ id, title, ids, tags, body }: LabEntry) => ({
  id,
  title: title.join(' \n '),
  ids: ids.join(' \n '),
  tags: tags.join(' \n '),
  body,
})
/** What our index holds of a text, for the engines that take a tokenizer. */
const ourTokens = (text: string) =>
  termsOf(text)
    .filter(({ kind }) => kind === 'whole' || kind === 'gram')
    .map(({ text: term }) => term)
const isLatin = (term: string) => term.charCodeAt(0) < 0x3000
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

/** The engines by name; each is made anew by its function, with the entries in it. */
export const ENGINES: Record<string, (entries: LabEntry[]) => Engine> = {
  Unstun: (entries) => ours(entries, true),
  'Unstun, first stage': (entries) => ours(entries, false),
  'Unstun without glossary': (entries) => ours(entries, true, []),
  'MiniSearch, our tokens': miniSearch,
  'FlexSearch, our tokens': flexSearch,
  Orama: orama,
  Fuse: (entries) => fuse(entries, false),
  'Fuse, token search': (entries) => fuse(entries, true),
}

function ours(entries: LabEntry[], both: boolean, glossary: string[][] = GLOSSARY): Engine {
  const own = entries.map(ourEntry)
  const index = buildIndex(own)
  const library = new Library(own, { synonyms: glossary, filler: new Filler(LAB_WORDS) }, index)
  library.warm()
  const idsOf = (list: { id: string }[]) => list.slice(0, 10).map(({ id }) => id)
  const bytes = writeIndex(index, 'lab', PLAIN_WORDS)
  return {
    find: (query) => {
      const found = library.find(query)
      return idsOf(both ? library.refine(found).candidates : found.candidates.filter(({ isWeak }) => !isWeak))
    },
    bytes: () => bytes.length,
    reload: () => readIndex(bytes, 'lab'),
  }
}

function miniSearch(entries: LabEntry[]): Engine {
  const options = {
    fields: [...FIELDS],
    tokenize: ourTokens,
    processTerm: (term: string) => term,
    searchOptions: {
      boost: BOOST,
      prefix: (term: string) => isLatin(term) && term.length > 1,
      fuzzy: (term: string) => (isLatin(term) && term.length > 3 ? 0.25 : false),
      maxFuzzy: 2,
    },
  }
  const engine = new MiniSearch(options)
  engine.addAll(entries.map(flat))
  const json = JSON.stringify(engine)
  return {
    find: (query) =>
      engine
        .search(query)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    bytes: () => Buffer.byteLength(json),
    reload: () => MiniSearch.loadJSON(json, options),
  }
}

function flexSearch(entries: LabEntry[]): Engine {
  const index = FIELDS.map((field) => ({ field, tokenize: 'forward' as const, encode: ourTokens }))
  const engine = new FlexSearch.Document({ document: { id: 'at', index } })
  for (const [at, entry] of entries.entries()) engine.add({ ...flat(entry), at })
  return {
    find: (query) => {
      const scores = new Map<number, number>()
      for (const { field, result } of engine.search(query, { limit: 50, suggest: true })) {
        for (const [rank, at] of result.entries())
          scores.set(Number(at), (scores.get(Number(at)) ?? 0) + BOOST[field as keyof typeof BOOST] / (rank + 8))
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 10)
        .map(([at]) => entries[at]?.id ?? '')
    },
  }
}

function orama(entries: LabEntry[]): Engine {
  const engine = create({
    schema: { id: 'string', title: 'string', ids: 'string', tags: 'string', body: 'string' } as const,
  })
  void insertMultiple(engine, entries.map(flat), entries.length)
  return {
    find: (query) => {
      const found = search(engine, {
        term: query,
        properties: [...FIELDS],
        boost: BOOST,
        tolerance: 1,
        limit: 10,
        threshold: 1,
      })
      if (found instanceof Promise) throw new Error('Orama answers later')
      return found.hits.map(({ document }) => String(document['id']))
    },
    bytes: () => bytesOf(save(engine)),
  }
}

function fuse(entries: LabEntry[], useTokenSearch: boolean): Engine {
  const keys = FIELDS.map((name) => ({ name, weight: BOOST[name] }))
  const engine = new Fuse(entries.map(flat), {
    keys,
    ignoreLocation: true,
    threshold: 0.3,
    ...(useTokenSearch && { useTokenSearch, tokenize: segments }),
  })
  return {
    find: (query) => engine.search(query, { limit: 10 }).map(({ item }) => item.id),
    bytes: () => bytesOf(engine.getIndex()),
  }
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })
const segments = (text: string) =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []))
