import { plainOf } from './called.ts'
import type { Candidate } from './best.ts'
import { closeScore, titled } from './closeness.ts'
import type { Found } from './engine.ts'
import type { Field } from './entry.ts'
import type { Filler } from './filler.ts'
import type { Intent } from './plain-words.ts'
import type { Planned } from './plan.ts'
import type { Query } from './query.ts'
import type { Reading } from './reading.ts'
import { shareIn } from './share.ts'

/** Evens the scores of the first stage out, for they count words and do not read titles. */
const EVENED = 0.6
/** Of a query of which little was found, this much must be in the title. */
const WEAK_TITLED = 0.5
const MOST_LOOKED_AT = 24
const MOST_SHOWN = 5
const SCATTERED_FROM = 3
const SCATTERED_UP_TO = 4
const SAID_TOGETHER = 0.3
const SAID: Partial<Record<Field, number>> = { body: 0.85, asked: 0.7 }
/** An entry with so much of the question is about it, wherever in it the words are. */
const NEARLY_ALL = 0.85

/** Of two entries that fit alike, what a person in trouble wants first. */
const KIND: Record<string, number> = { advice: 1, note: 0.97, question: 0.95, verdict: 0.8, term: 0.9 }
const WANTED: Record<Intent, Record<string, number>> = {
  define: { term: 1.15, note: 1.12 },
  'find-out': { question: 1.2 },
  act: { advice: 1.15 },
  why: { note: 1.15 },
}

/** The second stage: the best candidates in the order of a closer look at their titles and texts. */
export class Reranker {
  readonly #readingsOf: (id: string) => Reading[] | undefined
  readonly #filler: Filler

  constructor(readingsOf: (id: string) => Reading[] | undefined, filler: Filler) {
    this.#readingsOf = readingsOf
    this.#filler = filler
  }

  rerank({ query, planned, candidates }: Found): Candidate[] {
    const top = candidates[0]?.score ?? 1
    const asked = [plainOf(query.light), subjectOf(query)]
    const quoting = query.isPaste ? query.light : null
    const intents = this.#filler.intentsOf(query.light)
    const looked = candidates.slice(0, MOST_LOOKED_AT).flatMap((candidate) => {
      const readings = this.#readingsOf(candidate.id)
      if (!readings || (candidate.isWeak && titled(planned, readings) < WEAK_TITLED)) return []
      const score = closeScore((candidate.score / top) ** EVENED, readings, { planned, asked, quoting })
      return { ...candidate, score: score * wantedness(candidate.id, intents) }
    })
    const rest = candidates
      .slice(MOST_LOOKED_AT)
      .filter(({ isWeak }) => !isWeak)
      .map((candidate) => ({
        ...candidate,
        score: (candidate.score / top) ** EVENED * wantedness(candidate.id, intents) * 0.5,
      }))
    const ranked = [...looked, ...rest].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    return this.#isScattered(ranked, query, planned) ? [] : ranked
  }

  /** Whether the words of a short question are here and there in an entry, but nowhere said together: it is about something else. */
  #isScattered(ranked: Candidate[], { units, isPaste }: Query, planned: Planned[]): boolean {
    if (isPaste || units.length < SCATTERED_FROM || units.length > SCATTERED_UP_TO) return false
    const strong = planned.filter(({ weight }) => weight >= 1)
    const telling = strong.length > 0 ? strong : planned
    return !ranked
      .slice(0, MOST_SHOWN)
      .some(
        ({ id, share }) =>
          share >= NEARLY_ALL || this.#readingsOf(id)?.some((reading) => saidIn(reading, telling) >= SAID_TOGETHER),
      )
  }
}

const saidIn = (reading: Reading, planned: Planned[]) => (SAID[reading.field] ?? 1) * shareIn(planned, reading)

function wantedness(id: string, intents: Intent[]): number {
  const kind = id.split('/', 1)[0] ?? ''
  return intents.reduce((product, intent) => product * (WANTED[intent][kind] ?? 1), KIND[kind] ?? 1)
}

/** From the first word that says something to the last: in 「スタンとは何ですか」 that is スタン. A letter at the end is a word begun. */
function subjectOf({ light, units }: Query): string {
  if (/\s[a-z]$/.test(light)) return plainOf(light)
  return plainOf(light.slice(units[0]?.from ?? 0, Math.max(0, ...units.map(({ to }) => to))))
}
