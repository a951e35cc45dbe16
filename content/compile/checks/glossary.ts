import type { GlossaryEntry } from '#shared/model/tables.ts'
import { problem } from '../problem.ts'
import type { Check } from './check.ts'

/** A spelling belongs to one entry. Width and case make no other spelling. */
export const checkGlossary: Check = ({ glossary }, places) => {
  const claimed = new Map<string, GlossaryEntry>()
  return glossary.flatMap((entry) =>
    entry.same.flatMap((spelling, at) => {
      const folded = spelling.normalize('NFKC').toLowerCase()
      const before = claimed.get(folded)
      claimed.set(folded, before ?? entry)
      return before
        ? [problem(places.of(entry.same, at), `spelling «${spelling}» is claimed by «${before.id}» already`)]
        : []
    }),
  )
}
