import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '#shared/search/index-build.ts'
import { Filler } from '#shared/search/filler.ts'
import { Library } from '#shared/search/library.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import GLOSSARY from '../../bench/search-lab/glossary.json' with { type: 'json' }
import { ourEntry } from '../../bench/search-lab/lab.ts'
import QUERIES from '../../bench/search-lab/queries.json' with { type: 'json' }
import { labEntries } from '../../bench/search-lab/synthetic.ts'
import { entry } from './lab.ts'

const ENTRIES = labEntries(60, 1).map(ourEntry)
const INDEX = buildIndex(ENTRIES)
const filler = new Filler({ ...PLAIN_WORDS, elsewhere: '' })
const fresh = () => new Library(ENTRIES, { synonyms: GLOSSARY, filler }, INDEX)

/** What a key stroke finds, down to the last digit. */
function foundBy(library: Library, typed: string) {
  const found = library.find(typed)
  return { first: found.candidates, second: library.refine(found).candidates }
}

type Change = (library: Library) => void
type Step = { typed: string } | { change: Change }

const queries = fc.constantFrom(...QUERIES.map(({ query }) => query))
const typedOn = (query: string): Step[] => Array.from(query, (_, at) => ({ typed: query.slice(0, at + 1) }))
const steps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: queries.map((query) => typedOn(query).slice(-6)) },
      { weight: 2, arbitrary: queries.map((query) => typedOn(query).slice(-5).toReversed()) },
      { weight: 1, arbitrary: fc.tuple(queries, queries).map(([a, b]) => typedOn(`${a} ${b}`).slice(-4)) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).map(typedOn) },
      fc
        .constantFrom<Change>(
          (library) =>
            library.put(entry('new', 'ディスクの統合 consolidation', { body: 'Snapshots of NFS 3 are removed' })),
          (library) => library.remove('new'),
          (library) => library.remove(ENTRIES[0]?.id ?? ''),
          (library) => library.setSynonyms([['snapshot', 'ファイル', 'disk']]),
        )
        .map((change): Step[] => [{ change }]),
    ),
    { minLength: 2, maxLength: 5 },
  )
  .map((parts) => parts.flat())

describe('a query that is typed', () => {
  it('finds at each key stroke what it would find without those before', () => {
    fc.assert(
      fc.property(steps, (each) => {
        const warm = fresh()
        const changes: Change[] = []
        for (const step of each) {
          if ('change' in step) {
            changes.push(step.change)
            step.change(warm)
            continue
          }
          const cold = fresh()
          for (const change of changes) change(cold)
          expect(foundBy(warm, step.typed), step.typed).toEqual(foundBy(cold, step.typed))
        }
      }),
      { numRuns: 15 },
    )
  })
})
