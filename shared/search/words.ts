import type { Filler } from './filler.ts'
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
