import type { Saying, Term, TermId } from '#shared/model/console.ts'
import { foldLabel } from '#shared/text/label-fold.ts'

type Pattern =
  { term: TermId; begins: string } | { term: TermId; parts: string[]; lacks: string[]; more: number; letters: number }

const NONE: ReadonlySet<TermId> = new Set()
const MOST_KEPT = 8_000
const LONGEST_KEPT = 200

/** A console's labels, folded once. What a text says is found once for all of them, and kept. */
export class Vocabulary {
  readonly #whole = new Map<string, TermId[]>()
  readonly #never = new Map<string, TermId[]>()
  /** Patterns that a text of plain Latin letters can fit, and the others. */
  readonly #latin: Pattern[] = []
  readonly #other: Pattern[] = []
  readonly #kept = new Map<string, ReadonlySet<TermId>>()

  constructor(terms: readonly Term[]) {
    for (const { id, says, never } of terms) {
      for (const saying of says) this.#add(id, saying)
      for (const one of never) put(this.#never, foldLabel(one.says), id)
    }
  }

  /** Every term that a text, as a whole, says, in any of its languages. */
  termsOf(text: string): ReadonlySet<TermId> {
    const kept = this.#kept.get(text)
    if (kept) return kept
    const terms = this.#match(foldLabel(text))
    if (this.#kept.size > MOST_KEPT) this.#kept.clear()
    if (text.length < LONGEST_KEPT) this.#kept.set(text, terms)
    return terms
  }

  says(text: string, id: TermId): boolean {
    return this.termsOf(text).has(id)
  }

  saysOne(text: string, ids: readonly TermId[]): boolean {
    const terms = this.termsOf(text)
    return terms.size > 0 && ids.some((id) => terms.has(id))
  }

  #add(term: TermId, saying: Saying): void {
    if ('text' in saying) put(this.#whole, foldLabel(saying.text), term)
    else if ('begins' in saying) this.#keep({ term, begins: foldLabel(saying.begins) }, saying.begins)
    else {
      const parts = saying.parts.map(foldLabel)
      const letters = parts.reduce((sum, part) => sum + part.length, 0)
      this.#keep({ term, parts, lacks: saying.lacks.map(foldLabel), more: saying.more, letters }, saying.parts.join(''))
    }
  }

  #keep(pattern: Pattern, written: string): void {
    if (isLatin(written)) this.#latin.push(pattern)
    else this.#other.push(pattern)
  }

  #match(folded: string): ReadonlySet<TermId> {
    if (folded === '') return NONE
    const terms = new Set(this.#whole.get(folded))
    for (const pattern of this.#latin) if (fits(folded, pattern)) terms.add(pattern.term)
    if (!isLatin(folded)) for (const pattern of this.#other) if (fits(folded, pattern)) terms.add(pattern.term)
    for (const never of this.#never.get(folded) ?? []) terms.delete(never)
    return terms.size === 0 ? NONE : terms
  }
}

function put(map: Map<string, TermId[]>, folded: string, term: TermId): void {
  map.set(folded, [...(map.get(folded) ?? []), term])
}

/** Letters below the Japanese ones. */
function isLatin(text: string): boolean {
  return !/[^ -\u02ff]/.test(text)
}

/** Each part after the one before, few letters besides: one look along the text. */
function fits(folded: string, pattern: Pattern): boolean {
  if ('begins' in pattern) return folded.startsWith(pattern.begins)
  const { parts, lacks, more, letters } = pattern
  if (folded.length < letters || folded.length > letters + more) return false
  let from = 0
  for (const part of parts) {
    const at = folded.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return !lacks.some((part) => folded.includes(part))
}
