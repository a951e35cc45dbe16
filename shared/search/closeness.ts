import type { Field } from './entry.ts'
import type { Planned } from './plan.ts'
import { quotes } from './quotes.ts'
import type { Reading } from './reading.ts'
import { shareIn, shareOf } from './share.ts'

/** How much closeness adds to a score that is 1 for the best of the first stage. */
const BONUS = {
  called: 1.8,
  alsoCalled: 0.4,
  titleBegins: 0.25,
  titleHas: 0.15,
  unitsInTitle: 0.55,
  inOnePassage: 0.4,
  askedSo: 0.6,
  named: 0.4,
  quotes: 0.8,
}
const IN_PASSAGE: Record<Field, number> = { title: 0, names: 0, tags: 1, asked: 1, body: 0.6 }
const ALIKE = 0.3
const LONGEST_NAME = 40
const SUBJECT_ONLY = 0.65
/** What a title counts of which the query is next to nothing. */
const LONG_TITLE = 0.45
const OTHER_SPELLING = 0.8
const LONGEST_AMBIGUOUS = 5

/** `quoting`: the text, where it was pasted. */
export type Asked = { planned: Planned[]; asked: string[]; quoting: string | null }

/** The score of the first stage with what a closer look at the texts of the entry adds. */
export function closeScore(score: number, readings: Reading[], { planned, asked, quoting }: Asked): number {
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
export function titled(planned: Planned[], readings: Reading[]): number {
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

/** How much of the query is together in one paragraph: there it is said what was asked. */
function inOnePassage(planned: Planned[], readings: Reading[]): number {
  if (planned.length < 2) return 0
  return Math.max(0, ...readings.map((reading) => IN_PASSAGE[reading.field] * shareIn(planned, reading)))
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
