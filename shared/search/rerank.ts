import { fold, heavier } from '#shared/text/fold.ts'
import type { Candidate, Found } from './engine.ts'
import type { Entry, Passage } from './entry.ts'
import { intentsOf, type Intent } from './filler.ts'
import type { Planned } from './plan.ts'
import type { Query } from './query.ts'
import { termsOf } from './terms.ts'

/** What of an entry is compared closely with a query; kept, because the same entries come up letter after letter. */
type Close = { titles: { light: string; heavy: string; terms: Set<string> }[]; calledSo: Set<string>; exact: string[]; body: string | null }

/** How much closeness adds to a score that is 1 for the best of the first stage. */
const BONUS = { called: 0.6, alsoCalled: 0.4, titleBegins: 0.25, titleHas: 0.15, unitsInTitle: 0.45, quoted: 0.5, together: 0.15 }
const OTHER_SPELLING = 0.8
const MOST_LOOKED_AT = 24
const MOST_KEPT = 200
const SHORTEST_QUOTE = 8
const LONGEST_AMBIGUOUS = 5

/** Of two entries that fit alike, what a person in trouble wants first. */
const KIND: Record<string, number> = { advice: 1, note: 0.97, question: 0.95, verdict: 0.93, term: 0.9 }
const WANTED: Record<Intent, Record<string, number>> = {
  define: { term: 1.25, note: 1.12 },
  'find-out': { question: 1.2 },
  act: { advice: 1.15 },
}

/** The second stage: the best candidates in the order of a closer look at their titles and texts. */
export class Reranker {
  readonly #entryOf: (id: string) => Entry | undefined
  readonly #kept = new Map<string, Close>()

  constructor(entryOf: (id: string) => Entry | undefined) {
    this.#entryOf = entryOf
  }

  /** The text of an entry has changed. */
  forget(id: string): void {
    this.#kept.delete(id)
  }

  rerank({ query, planned, candidates }: Found): Candidate[] {
    const top = candidates[0]?.score ?? 1
    const asked = query.light.replace(/[\s?？!！。、"'「」]+/g, ' ').trim()
    const intents = intentsOf(query.light)
    const looked = candidates.slice(0, MOST_LOOKED_AT).map((candidate) => {
      const entry = this.#entryOf(candidate.id)
      const score = (candidate.score / top) * wantedness(candidate.id, intents)
      return { ...candidate, score: entry ? closeScore(score, this.#close(entry), entry, { query, planned, asked }) : score }
    })
    const rest = candidates.slice(MOST_LOOKED_AT).map((candidate) => ({ ...candidate, score: (candidate.score / top) * wantedness(candidate.id, intents) * 0.5 }))
    return [...looked, ...rest].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  }

  #close(entry: Entry): Close {
    const known = this.#kept.get(entry.id)
    if (known) return known
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear()
    const close = closeOf(entry)
    this.#kept.set(entry.id, close)
    return close
  }
}

function wantedness(id: string, intents: Intent[]): number {
  const kind = id.split('/', 1)[0] ?? ''
  return intents.reduce((product, intent) => product * (WANTED[intent][kind] ?? 1), KIND[kind] ?? 1)
}

function closeOf({ title, names, tags }: Entry): Close {
  return {
    titles: title.map(({ text }) => {
      const light = fold(text, 'light')
      return { light, heavy: heavier(light), terms: new Set(termsOf(text).map((term) => term.text)) }
    }),
    calledSo: new Set(title.flatMap(({ text }) => [text, ...text.split(/[（）()]/)]).map(plain)),
    exact: [...names, ...tags].map(({ text }) => plain(text)),
    body: null,
  }
}

const plain = (text: string) => fold(text, 'light').replace(/\s+/g, ' ').trim()

type Asked = { query: Query; planned: Planned[]; asked: string }

function closeScore(score: number, close: Close, entry: Entry, { planned, asked, query }: Asked): number {
  const inTitle = Math.max(...close.titles.map((title) => shareInTitle(planned, title)), 0)
  return score * spelling(planned, close, entry) + BONUS.unitsInTitle * inTitle + calledBonus(asked, close) + (query.isPaste ? 0 : BONUS.together * shareTogether(planned, close, entry))
}

function calledBonus(asked: string, { titles, calledSo, exact }: Close): number {
  if (asked.length < 2) return 0
  if (calledSo.has(asked)) return BONUS.called
  if (exact.includes(asked)) return BONUS.alsoCalled
  if (titles.some(({ light }) => light.startsWith(asked))) return BONUS.titleBegins
  if (titles.some(({ light }) => light.includes(asked))) return BONUS.titleHas
  return asked.length >= SHORTEST_QUOTE && exact.some((text) => text.includes(asked)) ? BONUS.quoted : 0
}

function shareInTitle(planned: Planned[], title: { heavy: string; terms: Set<string> }): number {
  const has = planned.filter(({ unit, probes }) =>
    unit.script === 'japanese' ? title.heavy.includes(unit.text) : probes.some((probe) => probe.kind === 'term' && title.terms.has(probe.text)),
  )
  return planned.length > 0 ? has.length / planned.length : 0
}

/** How many of the Japanese units stand in the entry as one piece, not only as scattered pairs. */
function shareTogether(planned: Planned[], close: Close, entry: Entry): number {
  const units = planned.filter(({ unit }) => unit.script === 'japanese' && unit.text.length > 2)
  if (units.length === 0) return 0
  const together = units.filter(({ unit }) => close.titles.some(({ heavy }) => heavy.includes(unit.text)) || heavier(bodyOf(close, entry)).includes(unit.text))
  return together.length / units.length
}

/** ビール where the entry has only ビル: found, but lower. Only short words are that much alike. */
function spelling(planned: Planned[], close: Close, entry: Entry): number {
  const words = planned.flatMap(({ unit }) => (unit.script === 'japanese' && unit.isWord && unit.text.length <= LONGEST_AMBIGUOUS ? [unit.light] : []))
  return words.every((word) => hasSpelling(word, close.titles.map(({ light }) => light).join('\n')) || hasSpelling(word, bodyOf(close, entry))) ? 1 : OTHER_SPELLING
}

/** As a word of its own length: ビル is not in ビール, and ビー is not ビール. */
const hasSpelling = (word: string, text: string) => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (text[at + word.length] !== 'ー') return true
  return false
}

function bodyOf(close: Close, { names, tags, body }: Entry): string {
  close.body ??= [...tags, ...names, ...body].map((passage: Passage) => fold(passage.text, 'light')).join('\n')
  return close.body
}
