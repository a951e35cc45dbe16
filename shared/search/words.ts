import type { Filler } from './filler.ts'
import { keeping } from './kept.ts'
import { beginsAny, documentCount, findTerm } from './search-index.ts'
import type { Segment } from './segment.ts'
import type { Correction } from './vocabulary.ts'

/** What the words of all entries are, over all segments. */
export type Words = {
  /** In how many entries the term is. */
  count: (term: string) => number
  /** Whether the term is the subject of an entry, not only mentioned. */
  isSubject: (term: string) => boolean
  startsAny: (prefix: string) => boolean
  corrections: (word: string) => Correction[]
  filler: Filler
}

/** About as many terms as the words of one query are looked up by. */
const MOST_KEPT = 256

/** The words of these segments, as long as no entry comes or goes. */
export function wordsIn(segments: readonly Segment[], filler: Filler): Words {
  return {
    filler,
    count: keeping(MOST_KEPT, (term) =>
      segments.reduce((sum, { index }) => sum + documentCount(index, findTerm(index, term)), 0),
    ),
    isSubject: (term) => segments.some((segment) => segment.isSubject(term)),
    startsAny: keeping(MOST_KEPT, (prefix) => segments.some(({ index }) => beginsAny(index, prefix))),
    corrections: (word) => segments.flatMap(({ vocabulary }) => vocabulary.corrections(word)),
  }
}
