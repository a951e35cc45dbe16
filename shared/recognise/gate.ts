import type { ConsoleRules, Gate } from '#shared/model/console.ts'
import type { Screen } from '#shared/model/screen.ts'
import { foldLabel } from '#shared/text/label-fold.ts'
import type { Address } from './address.ts'
import type { Vocabulary } from './vocabulary.ts'

const LONGEST_BRAND = 60

/** What a gate looks at. */
export type Seen = { screen: Screen; address: Address | null; words: () => readonly string[] }

/** Whether a screen is one of a console's. */
export function isConsole({ is }: ConsoleRules, seen: Seen, vocabulary: Vocabulary): boolean {
  return holds(is, seen, vocabulary)
}

/** Whether a gate asks for words in sight. */
export function needsWords(gate: Gate): boolean {
  if ('all' in gate) return gate.all.some(needsWords)
  if ('any' in gate) return gate.any.some(needsWords)
  return 'says' in gate
}

function holds(gate: Gate, seen: Seen, vocabulary: Vocabulary): boolean {
  if ('all' in gate) return gate.all.every((inner) => holds(inner, seen, vocabulary))
  if ('any' in gate) return gate.any.some((inner) => holds(inner, seen, vocabulary))
  if ('says' in gate) return saidTerms(gate.says, seen, vocabulary) >= gate.atLeast
  return isStructure(gate, seen)
}

function isStructure(
  gate: Exclude<Gate, { all: Gate[] } | { any: Gate[] } | { says: string[] }>,
  { screen, address }: Seen,
): boolean {
  if ('anchor' in gate) return screen.anchors.includes(gate.anchor)
  if ('anchorStart' in gate) return screen.anchors.some((anchor) => anchor.startsWith(gate.anchorStart))
  if ('path' in gate) return address?.path.startsWith(gate.path) ?? false
  if ('url' in gate) return screen.url.includes(gate.url)
  if ('port' in gate) return address?.port === gate.port
  return foldLabel(screen.title).includes(foldLabel(gate.title))
}

function saidTerms(ids: readonly string[], { words }: Seen, vocabulary: Vocabulary): number {
  const said = new Set<string>()
  for (const text of words()) {
    if (text.length <= LONGEST_BRAND) for (const term of vocabulary.termsOf(text)) said.add(term)
  }
  return ids.filter((id) => said.has(id)).length
}
