import type { ConsoleRules, Giving, TaughtLabel, TermId } from '#shared/model/console.ts'
import type { FactKey } from '#shared/model/fact.ts'
import type { Language } from '#shared/model/language.ts'
import { refusal } from '#shared/recognise/taught.ts'
import type { PageState } from '../page-state.ts'

/** What a label that nobody knows may be: a term that fits, and the fact that would be read by it. */
export type Meant = { teaches: TaughtLabel; fact: FactKey }

/** A label in sight that no term says, what stands beside it, and what it may be. */
export type UnknownLabel = { label: string; value: string; may: readonly Meant[] }

/** The labels of a page that a person may teach: those beside which a fact would stand that the page does not tell otherwise. */
export function unknownLabels({ start, look }: PageState): UnknownLabel[] {
  const rules = start.consoles.find(({ id }) => id === look?.console)
  if (!rules || !look) return []
  const known = new Set(look.facts.map(({ key }) => key))
  const byLabel = new Map<string, UnknownLabel>()
  for (const { term, label, value } of look.labels ?? []) {
    const fact = factOf(rules, term)
    const teaches = { console: rules.id, language: languageOf(label), term, says: label }
    if (fact === null || known.has(fact) || refusal(start.consoles, teaches) !== null) continue
    const { may = [] } = byLabel.get(label) ?? {}
    byLabel.set(label, { label, value, may: [...may, { teaches, fact }] })
  }
  return [...byLabel.values()]
}

/** Kana and ideographs are written in no other language that consoles speak here. */
const languageOf = (label: string): Language =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label) ? 'ja' : 'en'

/** The fact that a console's screens read by a term. */
function factOf({ screens }: ConsoleRules, term: TermId): FactKey | null {
  for (const giving of screens.flatMap(({ gives }) => gives)) {
    const [fact] = readBy(giving, term)
    if (fact) return fact
  }
  return null
}

function readBy(giving: Giving, term: TermId): FactKey[] {
  switch (giving.from) {
    case 'pair':
      return giving.label.includes(term) ? [giving.fact] : []
    case 'grid':
      return giving.column.includes(term) ? [giving.fact] : []
    case 'tasks':
      return giving.task.includes(term) ? ['vm.snapshot-task'] : []
    case 'alert':
    case 'log':
    case 'snapshots':
      return []
  }
}
