import { plainOf } from './called.ts'
import type { Candidate } from './best.ts'
import type { Found } from './engine.ts'
import type { Field } from './entry.ts'
import type { Filler } from './filler.ts'
import type { Intent } from './plain-words.ts'
import type { Planned } from './plan.ts'
import type { Probe } from './probe.ts'
import type { Query } from './query.ts'
import type { Reading } from './reading.ts'

/** How much closeness adds to a score that is 1 for the best of the first stage. */
const BONUS = {
  called: 1.8,
  alsoCalled: 0.4,
  titleBegins: 0.25,
  titleHas: 0.15,
  unitsInTitle: 0.55,
  inOnePassage: 0.4,
  askedSo: 0.4,
  named: 0.4,
  quotes: 0.8,
}
const IN_PASSAGE: Record<Field, number> = { title: 0, names: 0, tags: 1, asked: 1, body: 0.6 }
const ALIKE = 0.3
const LONGEST_NAME = 40
const SUBJECT_ONLY = 0.65
/** What a title counts of which the query is next to nothing. */
const LONG_TITLE = 0.45
/** Evens the scores of the first stage out, for they count words and do not read titles. */
const EVENED = 0.6
const SHORTEST_QUOTE = 8
const LONG_QUOTE = 24
const OTHER_SPELLING = 0.8
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
const LONGEST_AMBIGUOUS = 5

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

/** From the first word that says something to the last: in 「スタンとは何ですか」 that is スタン. */
function subjectOf({ light, units }: Query): string {
  return plainOf(light.slice(units[0]?.from ?? 0, Math.max(0, ...units.map(({ to }) => to))))
}

/** `quoting`: the text, where it was pasted. */
type Asked = { planned: Planned[]; asked: string[]; quoting: string | null }

function closeScore(score: number, readings: Reading[], { planned, asked, quoting }: Asked): number {
  return (
    score * spelling(planned, readings) +
    BONUS.unitsInTitle * closelyTitled(planned, readings) +
    BONUS.inOnePassage * inOnePassage(planned, readings) +
    BONUS.askedSo * askedSo(planned, readings) +
    BONUS.named * namedSo(planned, readings) +
    BONUS.quotes * quotes(quoting, readings) +
    calledBonus(asked, readings)
  )
}

/** For the query as it stands, or for its subject without what is said around it, whichever is more. */
function calledBonus(asked: string[], readings: Reading[]): number {
  return Math.max(...asked.map((name, at) => (at === 0 ? 1 : SUBJECT_ONLY) * calledSo(name, readings)))
}

function calledSo(asked: string, readings: Reading[]): number {
  if (asked.length < 2) return 0
  const titles = readings.filter(isTitle).map(({ plain }) => plain)
  if (titles.some((title) => title === asked || title.split(/[()]/).some((name) => name.trim() === asked)))
    return BONUS.called
  if (readings.some(({ field, plain }) => field === 'asked' && plain === asked)) return BONUS.called
  const exact = readings.filter(({ field }) => field === 'names' || field === 'tags').map(({ light }) => light.text)
  if (exact.includes(asked)) return BONUS.alsoCalled
  if (titles.some((title) => title.startsWith(asked))) return BONUS.titleBegins
  if (titles.some((title) => title.includes(asked))) return BONUS.titleHas
  return 0
}

const isTitle = ({ field }: Reading) => field === 'title'

/** How much of the query is in the best of the titles, under its own name or another. */
function titled(planned: Planned[], readings: Reading[]): number {
  return Math.max(0, ...readings.filter(isTitle).map((title) => shareIn(planned, title)))
}

/** The same, and less for a title that says much more. */
function closelyTitled(planned: Planned[], readings: Reading[]): number {
  const fit = (title: Reading) => LONG_TITLE + (1 - LONG_TITLE) * shareOf(title, planned)
  return Math.max(0, ...readings.filter(isTitle).map((title) => shareIn(planned, title) * fit(title)))
}

/** How much the query is like one of the phrases in which people ask for the entry. */
function askedSo(planned: Planned[], readings: Reading[]): number {
  if (planned.length < 2) return 0
  const phrases = readings.filter(({ field }) => field === 'asked')
  const likeness = (phrase: Reading) => shareIn(planned, phrase) * (ALIKE + (1 - ALIKE) * shareOf(phrase, planned))
  return Math.max(0, ...phrases.map(likeness))
}

/** Whether the query is one of the names of the entry, also misspelt or as it sounds. */
function namedSo(planned: Planned[], readings: Reading[]): number {
  const names = readings.filter(
    ({ field, light }) => (field === 'title' || field === 'tags') && light.text.length <= LONGEST_NAME,
  )
  return Math.max(0, ...names.map((name) => shareIn(planned, name) * Math.floor(shareOf(name, planned) + 0.3)))
}

/** How long the longest name of the entry is that a pasted text has in it, word for word. */
function quotes(pasted: string | null, readings: Reading[]): number {
  if (!pasted) return 0
  const names = readings.filter(({ field }) => field !== 'body').map(({ light }) => light.text)
  const lengths = names.map((name) => (isSaidIn(pasted, name) ? name.length : 0))
  return Math.min(1, Math.max(0, ...lengths) / LONG_QUOTE)
}

function isSaidIn(text: string, name: string): boolean {
  if (name.length < SHORTEST_QUOTE) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true
  return false
}

const isLetter = (char = ' ') => /[a-z0-9]/.test(char)

/** How much of the query is together in one paragraph: there it is said what was asked. */
function inOnePassage(planned: Planned[], readings: Reading[]): number {
  if (planned.length < 2) return 0
  return Math.max(0, ...readings.map((reading) => IN_PASSAGE[reading.field] * shareIn(planned, reading)))
}

/** How much of a title the query is: a title that says much more is about something narrower. */
function shareOf(title: Reading, planned: Planned[]): number {
  const asked = planned.reduce((sum, each) => sum + (unitIn(each, title) > 0 ? lengthOf(each) : 0), 0)
  return Math.min(1, asked / Math.max(1, title.light.text.length))
}

/** Of a word in romaji, as long as it is in kana. */
function lengthOf({ unit, probes }: Planned): number {
  const kana = unit.script === 'latin' ? probes.find(({ kind }) => kind === 'grams') : undefined
  const length = unit.to - unit.from
  return kana?.kind === 'grams' ? Math.min(length, kana.grams.length + 1) : length
}

function shareIn(planned: Planned[], reading: Reading): number {
  const all = planned.reduce((sum, each) => sum + each.weight, 0)
  return all > 0 ? planned.reduce((sum, each) => sum + each.weight * unitIn(each, reading), 0) / all : 0
}

function unitIn({ unit, probes }: Planned, reading: Reading): number {
  if (unit.script === 'japanese' && reading.heavy.includes(unit.text)) return 1
  return Math.max(0, ...probes.map((probe) => (isIn(probe, reading) ? probe.weight : 0)))
}

function isIn(probe: Probe, reading: Reading): boolean {
  if (probe.kind === 'term') return reading.has(probe.text)
  if (probe.kind === 'all') return probe.probes.every((each) => isIn(each, reading))
  if (probe.kind === 'grams') return probe.grams.length > 1 && probe.grams.every((gram) => reading.has(gram))
  return probe.kind === 'concept' && probe.concept.surfaces.some((surface) => isIn(surface.probe, reading))
}

/** ビール where the entry has only ビル: found, but lower. Only short words are that much alike. */
function spelling(planned: Planned[], readings: Reading[]): number {
  const words = planned.flatMap(({ unit }) =>
    unit.script === 'japanese' && unit.isWord && unit.text.length <= LONGEST_AMBIGUOUS ? [unit.light] : [],
  )
  return words.every((word) => readings.some(({ light }) => hasSpelling(word, light.text))) ? 1 : OTHER_SPELLING
}

/** As a word of its own length: ビル is not in ビール, and ビー is not ビール. */
function hasSpelling(word: string, text: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (text[at + word.length] !== 'ー') return true
  return false
}
