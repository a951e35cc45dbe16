import type { Fact } from '#shared/model/fact.ts'
import type { Meaning } from '../../messages/meaning.ts'
import type { StateName } from './state-word.tsx'

/** How a fact of this page counts in the case: as what it is known, whether it was struck out, whether it is old. */
export function judge(
  id: string,
  meaning: Meaning | null,
  { certainty }: Fact,
): { known: StateName; struck: boolean; stale: boolean } {
  const holder = meaning?.known.find(({ tickets }) => tickets.some((ticket) => ticket.id === id))
  const ticket = holder?.tickets.find((one) => one.id === id)
  const struck = ticket?.struck === true || meaning?.struck.some((one) => one === id) === true
  return {
    known: holder?.state === 'conflicting' ? 'conflicting' : certainty,
    struck,
    stale: ticket?.stale === true,
  }
}
