import { kanaOf } from './romaji.ts'
import type { Concept, Probe } from './probe.ts'
import type { JapaneseUnit } from './query-japanese.ts'
import type { LatinUnit, Query, Unit } from './query.ts'
import { namedConcepts } from './synonyms.ts'
import { gramsOf } from './terms.ts'
import type { Correction } from './vocabulary.ts'

/** What the words of all entries are, over all segments. */
export type Words = {
  /** In how many entries the term is. */
  count: (term: string) => number
  startsAny: (prefix: string) => boolean
  corrections: (word: string) => Correction[]
}

/** One unit with every way to find it. `weight` is how much of a query it may make up at most (1: like any other). */
export type Planned = { unit: Unit; probes: Probe[]; weight: number }

/** How sure each way is that it finds what was meant. */
const SURE = { typing: 0.85, begun: 0.6, form: 0.8, parts: 0.75, somePart: 0.3, romaji: 0.9, synonym: 0.78, correction: 0.9, loneKanji: 0.5 }
/** A long run is found where half of its grams are; a short one only where more are, so that ハック does not find バック. */
const FLOOR = { short: 0.66, long: 0.5, shortUpTo: 4, romaji: 0.6 }
const SHORTEST_FORM = 4

/** Plans how each unit of a query is found. */
export function planQuery(query: Query, concepts: readonly Concept[], words: Words): Planned[] {
  const kana = new Map(query.units.flatMap((unit): [Unit, string][] => heard(unit, query, words).slice(0, 1).map((first) => [unit, first])))
  const planned = query.units.map((unit) => ({
    unit,
    probes: unit.script === 'latin' ? latinProbes(unit, query, words) : japaneseProbes(unit, query, words),
    weight: weightOf(unit, query),
  }))
  for (const { concept, units, share } of namedConcepts(query, concepts, kana)) {
    for (const { unit, probes } of planned) {
      if (units.includes(unit)) probes.push({ kind: 'concept', concept, weight: SURE.synonym * share(unit) })
    }
  }
  return planned
}

/** A lone kanji (中, 秒) says little beside other words. */
function weightOf(unit: Unit, query: Query): number {
  return unit.script === 'japanese' && unit.text.length === 1 && query.units.length > 1 ? 0.15 : 1
}

function latinProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
  const isLast = unit === query.last
  const isKnown = words.count(unit.text) > 0
  const probes: Probe[] = [{ kind: 'term', text: unit.text, weight: 1 }, ...unit.joints.map((text): Probe => ({ kind: 'term', text, weight: 1 }))]
  if (isLast) probes.push(...beginnings(unit, SURE.typing))
  if (isKnown || unit.joints.some((joint) => words.count(joint) > 0)) return probes
  if (!isLast && unit.raw.length >= SHORTEST_FORM) probes.push(...beginnings(unit, SURE.begun))
  probes.push(...forms(unit.raw, words), ...partProbes(unit, words), ...romajiProbes(unit, query, words))
  const isBegun = isLast && words.startsAny(unit.raw)
  if (!isBegun) probes.push(...words.corrections(unit.text).map(({ term, weight }): Probe => ({ kind: 'term', text: term, weight: SURE.correction * weight })))
  return probes
}

const beginnings = (unit: LatinUnit, weight: number): Probe[] =>
  [...new Set([unit.raw, unit.text, ...unit.joints])].filter((text) => !/^[0-9]$/.test(text)).map((text) => ({ kind: 'prefix', text, weight }))

/** `consolidati` is on its way to `consolidation`, whose stem is shorter than what is typed. */
function forms(raw: string, words: Words): Probe[] {
  if (/[0-9]/.test(raw)) return []
  const shorter = [1, 2, 3, 4].map((cut) => raw.slice(0, raw.length - cut)).find((text) => text.length >= SHORTEST_FORM + 1 && words.count(text) > 0)
  return shorter ? [{ kind: 'term', text: shorter, weight: SURE.form }] : []
}

/** A compound that is nowhere as a whole: all of its words together. With a number in it, a part alone is another thing. */
function partProbes({ parts, raw }: LatinUnit, words: Words): Probe[] {
  const known = parts.filter((part) => words.count(part) > 0)
  const hasNumber = /[0-9]/.test(raw)
  if (known.length === 0) return []
  if (known.length === parts.length && (parts.length > 1 || !hasNumber)) {
    return [{ kind: 'all', probes: known.map((text) => ({ kind: 'term', text, weight: 1 })), weight: SURE.parts }]
  }
  return hasNumber ? [] : known.map((text) => ({ kind: 'term', text, weight: SURE.somePart }))
}

/** What an unknown Latin word may be in kana. A word that the entries have in Latin is that word. */
function heard(unit: Unit, query: Query, words: Words): string[] {
  if (unit.script !== 'latin' || words.count(unit.text) > 0) return []
  const written = query.light.slice(unit.from, unit.to)
  if (unit === query.last && words.startsAny(unit.raw) && unit.raw.length < 6) return []
  return kanaOf(written, unit === query.last)
}

function romajiProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
  return heard(unit, query, words).flatMap((kana): Probe[] => [
    { kind: 'grams', grams: [...new Set(gramsOf(kana))], weight: SURE.romaji, floor: FLOOR.romaji },
    ...(kana.length > 2 ? [{ kind: 'term' as const, text: kana, weight: SURE.romaji }] : []),
    ...(kana.length > 2 && unit === query.last ? [{ kind: 'prefix' as const, text: kana, weight: SURE.typing * SURE.romaji }] : []),
  ])
}

function japaneseProbes(unit: JapaneseUnit, query: Query, words: Words): Probe[] {
  const { text } = unit
  const isLast = unit === query.last
  if (text.length === 1) return [{ kind: 'term', text, weight: 1 }, { kind: 'prefix', text, weight: SURE.loneKanji }]
  const probes: Probe[] = [{ kind: 'grams', grams: [...new Set(gramsOf(text))], weight: 1, floor: text.length <= FLOOR.shortUpTo ? FLOOR.short : FLOOR.long }]
  if (unit.inflected) probes.push({ kind: 'prefix', text: text.slice(0, 1), weight: SURE.loneKanji })
  if (!unit.isWord || text.length < 3) return probes
  probes.push({ kind: 'term', text, weight: 1 })
  if (isLast) probes.push({ kind: 'prefix', text, weight: SURE.typing })
  const isKnown = words.count(text) > 0 || (isLast && words.startsAny(text))
  if (!isKnown) probes.push(...words.corrections(text).map(({ term, weight }): Probe => ({ kind: 'term', text: term, weight: SURE.correction * weight })))
  return probes
}
