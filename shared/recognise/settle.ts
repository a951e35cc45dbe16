import type { FactKey } from '#shared/model/fact.ts'
import type { Place } from '#shared/model/screen.ts'
import type { Found, Unsure, Yield } from './found.ts'

export type Weighed = Yield & { weight: number }

type Sees = (place: Place) => boolean

/** One value per subject and key: of several the one in sight, then the more specific screen's; where two of the same weight differ, none. */
export function settle(yields: readonly Weighed[], sees: Sees = () => true): { facts: Found[]; unsure: Unsure[] } {
  const unsure = yields.flatMap((one) => one.unsure)
  const facts: Found[] = []
  for (const all of claimsOf(yields)) {
    const same = all.length === 1 ? all : all.filter(({ fact }) => sees(fact.at))
    const [only] = same
    if (!only) continue
    if (same.length === 1) {
      facts.push(only.fact)
      continue
    }
    const most = Math.max(...same.map(({ weight }) => weight))
    const strongest = same.filter(({ weight }) => weight === most).map(({ fact }) => fact)
    const values = new Set(strongest.map(({ value }) => JSON.stringify(value)))
    const [first] = strongest
    if (!first) continue
    if (values.size === 1) facts.push(first)
    else unsure.push({ key: first.key, reason: `the page says more than one for ${first.subject.name}` })
  }
  return { facts, unsure: distinct(unsure) }
}

type Claim = { fact: Found; weight: number }

/** What is claimed of each subject and key, in order. A key is of one kind of subjects. */
function claimsOf(yields: readonly Weighed[]): Claim[][] {
  const all: Claim[][] = []
  const known = new Map<FactKey, Map<string, Claim[]>>()
  for (const { found, weight } of yields)
    for (const fact of found) {
      let ofKey = known.get(fact.key)
      if (!ofKey) known.set(fact.key, (ofKey = new Map()))
      let claims = ofKey.get(fact.subject.name)
      if (!claims) {
        ofKey.set(fact.subject.name, (claims = []))
        all.push(claims)
      }
      claims.push({ fact, weight })
    }
  return all
}

function distinct(unsure: readonly Unsure[]): Unsure[] {
  return [...new Map(unsure.map((one) => [JSON.stringify(one), one])).values()]
}
