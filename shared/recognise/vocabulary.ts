import type { Saying, Term, TermId } from '#shared/model/console.ts'
import { foldLabel } from '#shared/text/label-fold.ts'

type Folded = {
  whole: Set<string>
  begins: string[]
  parts: { parts: string[]; lacks: string[]; more: number }[]
  never: Set<string>
}

const MOST_KEPT = 4_000

/** A console's labels, folded once; what was looked up before is not looked up again. */
export class Vocabulary {
  readonly #terms: Map<TermId, Folded>
  readonly #seen = new Map<string, string>()

  constructor(terms: readonly Term[]) {
    this.#terms = new Map(terms.map((term) => [term.id, foldTerm(term)]))
  }

  /** Whether a text, as a whole, says a term, in any of its languages. */
  says(text: string, id: TermId): boolean {
    const term = this.#terms.get(id)
    const folded = this.#fold(text)
    return term !== undefined && folded !== '' && !term.never.has(folded) && matches(folded, term)
  }

  saysOne(text: string, ids: readonly TermId[]): boolean {
    return ids.some((id) => this.says(text, id))
  }

  #fold(text: string): string {
    const known = this.#seen.get(text)
    if (known !== undefined) return known
    const folded = foldLabel(text)
    if (this.#seen.size > MOST_KEPT) this.#seen.clear()
    if (text.length < 200) this.#seen.set(text, folded)
    return folded
  }
}

function foldTerm({ says, never }: Term): Folded {
  const term: Folded = {
    whole: new Set(),
    begins: [],
    parts: [],
    never: new Set(never.map((one) => foldLabel(one.says))),
  }
  for (const saying of says) addSaying(saying, term)
  return term
}

function addSaying(saying: Saying, term: Folded): void {
  if ('text' in saying) term.whole.add(foldLabel(saying.text))
  else if ('begins' in saying) term.begins.push(foldLabel(saying.begins))
  else term.parts.push({ parts: saying.parts.map(foldLabel), lacks: saying.lacks.map(foldLabel), more: saying.more })
}

function matches(folded: string, { whole, begins, parts }: Folded): boolean {
  return (
    whole.has(folded) ||
    begins.some((start) => folded.startsWith(start)) ||
    parts.some((pattern) => fits(folded, pattern))
  )
}

/** Each part after the one before, few letters besides: one look along the text. */
function fits(folded: string, { parts, lacks, more }: Folded['parts'][number]): boolean {
  const letters = parts.reduce((sum, part) => sum + part.length, 0)
  if (folded.length > letters + more || lacks.some((part) => folded.includes(part))) return false
  let from = 0
  for (const part of parts) {
    const at = folded.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return true
}
