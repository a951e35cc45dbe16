import type { ConsoleId, ConsoleRules } from '#shared/model/console.ts'
import { readAddress } from './address.ts'
import { isConsole, needsWords } from './gate.ts'
import type { Knowledge, KnownConsole, ScreenInParts } from './recognition.ts'
import type { Steps } from './steps.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words-in-sight.ts'

/** The console that a screen is of; null: of none. All that has to be known of a page that is no console. */
export function* consoleOf(
  { screen, stretches }: ScreenInParts,
  { consoles, likely = null }: Pick<Knowledge, 'consoles' | 'likely'>,
): Steps<KnownConsole | null> {
  const seen = { screen, address: readAddress(screen.url), words: () => stretches.flatMap(wordsOf) }
  for (const rules of inOrder(consoles, likely)) {
    const vocabulary = vocabularyOf(rules)
    if (isConsole(rules, seen, vocabulary)) return { rules, vocabulary }
    yield
  }
  return null
}

/** The console it was the last time, then those that structure alone tells apart. Only one can be it; the order only saves time. */
function inOrder(consoles: readonly ConsoleRules[], likely: ConsoleId | null): ConsoleRules[] {
  const others = consoles.filter(({ id }) => id !== likely)
  const [told, worded] = [others.filter(({ is }) => !needsWords(is)), others.filter(({ is }) => needsWords(is))]
  return [...consoles.filter(({ id }) => id === likely), ...told, ...worded]
}

const vocabularies = new WeakMap<ConsoleRules, Vocabulary>()

function vocabularyOf(rules: ConsoleRules): Vocabulary {
  const known = vocabularies.get(rules) ?? new Vocabulary(rules.vocabulary)
  vocabularies.set(rules, known)
  return known
}
