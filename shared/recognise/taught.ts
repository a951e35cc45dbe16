import type { ConsoleRules, Gate, Saying, TaughtLabel, TermId } from '#shared/model/console.ts'
import { foldLabel } from '#shared/text/label-fold.ts'
import { Vocabulary } from './vocabulary.ts'

/** Why a label cannot be taught. */
export const REFUSALS = [
  'unknown-console',
  'unknown-term',
  'no-label',
  'never',
  'says-another',
  'known-already',
  'too-many',
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Longer than any label and shorter than a text. */
export const LONGEST_TAUGHT = 120
export const MOST_TAUGHT = 200

/** Whether a label may be taught on top of what is known; null where it may. */
export function refusal(consoles: readonly ConsoleRules[], label: TaughtLabel): Refusal | null {
  const rules = consoles.find(({ id }) => id === label.console)
  if (!rules) return 'unknown-console'
  const term = rules.vocabulary.find(({ id }) => id === label.term)
  if (!term || gateTerms(rules.is).includes(label.term) || rules.plugins.includes(label.term)) return 'unknown-term'
  if (!isLabel(label.says)) return 'no-label'
  const folded = foldLabel(label.says)
  if (rules.vocabulary.some(({ never }) => never.some(({ says }) => foldLabel(says) === folded))) return 'never'
  if (
    rules.vocabulary.some(({ says }) =>
      says.some((one) => 'text' in one && one.taught && foldLabel(one.text) === folded),
    )
  )
    return 'known-already'
  const said = new Vocabulary(rules.vocabulary).termsOf(label.says)
  if (said.has(label.term)) return 'known-already'
  return said.size > 0 ? 'says-another' : null
}

/**
 * The consoles' rules with the labels that a person confirmed, each a saying of its own: `verified: false`, `taught: true`.
 * A label that the rules refuse (a newer release may know it, or know that it means something else) is left out.
 * A console without such labels stays the same object.
 */
export function withTaught(consoles: readonly ConsoleRules[], taught: readonly TaughtLabel[]): readonly ConsoleRules[] {
  let all = consoles
  for (const label of taught.slice(0, MOST_TAUGHT))
    if (refusal(all, label) === null)
      all = all.map((rules) => (rules.id === label.console ? taughtOne(rules, label) : rules))
  return all
}

function taughtOne(rules: ConsoleRules, { term, language, says }: TaughtLabel): ConsoleRules {
  const saying: Saying = { language, verified: false, taught: true, text: says.trim() }
  const vocabulary = rules.vocabulary.map((one) => (one.id === term ? { ...one, says: [...one.says, saying] } : one))
  return { ...rules, vocabulary }
}

/** One line with a letter in it, and nothing that draws it as something else. */
function isLabel(says: string): boolean {
  return (
    says.length <= LONGEST_TAUGHT &&
    /\p{L}/u.test(says) &&
    !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(says) &&
    foldLabel(says) !== ''
  )
}

function gateTerms(gate: Gate): TermId[] {
  if ('all' in gate) return gate.all.flatMap(gateTerms)
  if ('any' in gate) return gate.any.flatMap(gateTerms)
  return 'says' in gate ? gate.says : []
}
