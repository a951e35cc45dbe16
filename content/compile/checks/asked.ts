import { problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean, knownIds } from './known-ids.ts'

/** What people ask for exists. */
export const checkAsked: Check = (draft, places) => {
  const known = knownIds(draft)
  return draft.asked
    .filter(({ id }) => !known.has(id))
    .map((row) => problem(places.of(row, 'id'), `unknown id «${row.id}»${didYouMean(row.id, known)}`))
}
