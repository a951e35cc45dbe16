import { CONSOLE_IDS, type ConsoleRules, type Gate, type Giving, type TermId } from '#shared/model/console.ts'
import { FACT_KEYS } from '#shared/model/fact.ts'
import type { Places } from '../places.ts'
import { problem, type Problem } from '../problem.ts'
import type { Check } from './check.ts'
import { didYouMean } from './known-ids.ts'

/** A console has a known id; its rules name labels that it has and values that a fact can take; Japanese that no source has is tolerant. */
export const checkConsoles: Check = ({ consoles }, places) =>
  consoles.flatMap((rules) => [
    ...consoleId(rules, places),
    ...labels(rules, places),
    ...terms(rules, places),
    ...facts(rules, places),
  ])

function consoleId(rules: ConsoleRules, places: Places): Problem[] {
  if (CONSOLE_IDS.includes(rules.id)) return []
  return [problem(places.of(rules), `unknown console «${rules.id}»; known are ${CONSOLE_IDS.join(', ')}`)]
}

function labels({ vocabulary }: ConsoleRules, places: Places): Problem[] {
  return vocabulary.flatMap((term) => {
    const wrong = term.says.some((one) => one.language === 'ja' && !one.verified && !('parts' in one))
    const says = `«${term.id}» has Japanese that no source proves: give it as parts`
    return wrong ? [problem(places.of(term), says)] : []
  })
}

function terms(rules: ConsoleRules, places: Places): Problem[] {
  const known = new Set(rules.vocabulary.map(({ id }) => id))
  const unknown = (ids: readonly TermId[], at: object) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) =>
        problem(places.of(at), `unknown label «${id}»${didYouMean(id, known)}; labels are in vocabulary.yaml`),
      )
  return [
    ...unknown([...gateTerms(rules.is), ...rules.plugins], rules),
    ...rules.screens.flatMap((screen) => [
      ...unknown([...(screen.is.shows ?? []), ...(screen.is.frame ? [screen.is.frame] : [])], screen),
      ...screen.gives.flatMap((giving) => unknown(givingTerms(giving), giving)),
    ]),
  ]
}

function gateTerms(gate: Gate): TermId[] {
  if ('all' in gate) return gate.all.flatMap(gateTerms)
  if ('any' in gate) return gate.any.flatMap(gateTerms)
  return 'says' in gate ? gate.says : []
}

/** Every label that a giving names, wherever it names it. */
function givingTerms(giving: Giving): TermId[] {
  const own = Object.entries(giving).filter(([name]) => !['from', 'fact', 'as', 'value'].includes(name))
  return own.flatMap(([, ids]) =>
    typeof ids === 'string' ? [ids] : Array.isArray(ids) ? ids : Object.values(ids as object).flat(),
  )
}

/** A value that a rule can give is one of its fact's. */
function facts({ screens }: ConsoleRules, places: Places): Problem[] {
  return screens.flatMap(({ gives }) =>
    gives.flatMap((giving) => {
      if (!('fact' in giving)) return []
      const given = giving.from === 'alert' ? [giving.value] : Object.keys(giving.values ?? {})
      const { values } = FACT_KEYS[giving.fact]
      const wrong = given.filter(
        (value) => typeof values === 'string' || !(values as readonly string[]).includes(value),
      )
      return wrong.map((value) => problem(places.of(giving), `«${value}» is no value of «${giving.fact}»`))
    }),
  )
}
