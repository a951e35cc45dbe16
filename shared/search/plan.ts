import { kanaOf } from './romaji.ts'
import type { Concept, Probe } from './probe.ts'
import { stem } from './stem.ts'
import type { JapaneseUnit } from './query-japanese.ts'
import type { LatinUnit } from './latin-units.ts'
import type { Query, Unit } from './query.ts'
import { unknownWeightOf, weightOf } from './unit-weight.ts'
import { namedConcepts, type Glossary } from './synonyms.ts'
import { gramsOf } from './terms.ts'
import type { Words } from './words.ts'

/**
 * One unit with every way to find it. `weight` is how much it counts beside others (1: like any other), `unknownWeight` how much of
 * that where no entry has it. `named` are the concepts of which the unit is a name or a word of a name.
 */
export type Planned = { unit: Unit; probes: Probe[]; weight: number; unknownWeight: number; named: Concept[] }

/** How sure each way is that it finds what was meant. */
const SURE = {
  typing: 0.85,
  begun: 0.6,
  form: 0.8,
  parts: 0.75,
  mostParts: 0.6,
  somePart: 0.3,
  romaji: 0.9,
  synonym: 0.78,
  correction: 0.9,
  loneKanji: 0.5,
  bridge: 0.55,
  joined: 0.95,
}
/** The share of its grams with which a run is found: half of a long one; all of a short word, so that ハック does not find バック. */
const FLOORS: { upTo: number; word: number; kanji: number }[] = [
  { upTo: 4, word: 0.9, kanji: 0.66 },
  { upTo: 6, word: 0.75, kanji: 0.5 },
  { upTo: Infinity, word: 0.5, kanji: 0.5 },
]
const ROMAJI_FLOOR = 0.6
const SHORTEST_FORM = 4
/** With fewer of its letters known, EnableHotaddForever is another name, not a form of one. */
const MOST_OF_NAME = 0.65

/** Plans how each unit of a query is found. */
export function planQuery(query: Query, glossary: Glossary, words: Words): Planned[] {
  const kana = new Map(
    query.units.flatMap((unit): [Unit, string][] =>
      heard(unit, query, words)
        .slice(0, 1)
        .map((first) => [unit, first]),
    ),
  )
  const planned = query.units.map((unit): Planned => ({
    unit,
    probes: probesOf(unit, query, words),
    weight: weightOf(unit, query, words),
    unknownWeight: unknownWeightOf(unit, query, words.filler),
    named: [],
  }))
  const ofField = planned.filter(({ unit }) => !isElsewhere(unit, words))
  for (const each of ofField) each.probes.push(...misspeltNames(each.unit, glossary, words))
  for (const { concept, units, share, isWhole } of namedConcepts(query, glossary, kana)) {
    for (const { unit, probes, named } of ofField) {
      if (!units.includes(unit) || has(probes, concept, share(unit))) continue
      probes.push({ kind: 'concept', concept, weight: SURE.synonym * share(unit) })
      if (isWhole(unit)) named.push(concept)
    }
  }
  return planned
}

/** A subject of another field: entries that only mention it do not answer a question about it. Where one is about it, it is of theirs. */
export function isElsewhere({ text, script, ...unit }: Unit, { filler, isSubject }: Words): boolean {
  if (!filler.isElsewhere(text)) return false
  const isWord = script === 'latin' || ('isWord' in unit && unit.isWord && text.length > 2)
  return !(isWord ? [text] : gramsOf(text)).every(isSubject)
}

function probesOf(unit: Unit, query: Query, words: Words): Probe[] {
  if (isElsewhere(unit, words)) return []
  return unit.script === 'latin' ? latinProbes(unit, query, words) : japaneseProbes(unit, query, words)
}

/** Whether the unit names the concept already as surely: a word said twice counts once. */
const has = (probes: Probe[], concept: Concept, share: number) =>
  probes.some((probe) => probe.kind === 'concept' && probe.concept === concept && probe.weight >= SURE.synonym * share)

/** A name that only the glossary has, misspelt: what it means is looked for under its other names. */
function misspeltNames({ text, script, ...unit }: Unit, { misspelt }: Glossary, words: Words): Probe[] {
  if (words.count(text) > 0 || (script === 'japanese' && !('isWord' in unit && unit.isWord))) return []
  return misspelt(text).map(({ concept, weight }) => ({ kind: 'concept', concept, weight: SURE.synonym * weight }))
}

function latinProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
  const isLast = unit === query.last
  const isKnown = words.count(unit.text) > 0
  const probes: Probe[] = [
    { kind: 'term', text: unit.text, weight: 1 },
    ...unit.joints.map((text): Probe => ({ kind: 'term', text, weight: 1 })),
  ]
  probes.push(...joinedWithNeighbour(unit, query, words))
  if (isLast) probes.push(...beginnings(unit, SURE.typing))
  if (isKnown || unit.joints.some((joint) => words.count(joint) > 0)) return probes
  if (!isLast && unit.raw.length >= SHORTEST_FORM) probes.push(...beginnings(unit, SURE.begun))
  probes.push(...forms(unit.raw, words), ...partProbes(unit, words), ...romajiProbes(unit, query, words))
  const isBegun = isLast && words.startsAny(unit.raw)
  if (!isBegun)
    probes.push(
      ...words
        .corrections(unit.text)
        .map(({ term, weight }): Probe => ({ kind: 'term', text: term, weight: SURE.correction * weight })),
    )
  return probes
}

/** `hot add` for what the entries write in one word. */
function joinedWithNeighbour(unit: LatinUnit, { words: written }: Query, words: Words): Probe[] {
  const at = written.findIndex(({ from }) => from === unit.from)
  const pairs = [written.slice(at - 1, at + 1), written.slice(at, at + 2)].filter(
    ({ length }) => at >= 0 && length === 2,
  )
  return pairs
    .map((pair) => pair.map(({ raw }) => raw).join(''))
    .filter((joined) => /^[a-z]{5,}$/.test(joined) && words.count(stem(joined)) > 0)
    .map((joined) => ({ kind: 'term', text: stem(joined), weight: SURE.joined }))
}

const beginnings = (unit: LatinUnit, weight: number): Probe[] =>
  [...new Set([unit.raw, unit.text, ...unit.joints])]
    .filter((text) => !/^[0-9]$/.test(text))
    .map((text) => ({ kind: 'prefix', text, weight }))

/** `consolidati` is on its way to `consolidation`, whose stem is shorter than what is typed. */
function forms(raw: string, words: Words): Probe[] {
  if (/[0-9]/.test(raw)) return []
  const shorter = [1, 2, 3, 4]
    .map((cut) => raw.slice(0, raw.length - cut))
    .find((text) => text.length >= SHORTEST_FORM + 1 && words.count(text) > 0)
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
  if (!hasNumber && known.length > 1 && known.join('').length >= MOST_OF_NAME * raw.length)
    return [{ kind: 'all', probes: known.map((text) => ({ kind: 'term', text, weight: 1 })), weight: SURE.mostParts }]
  return hasNumber ? [] : known.map((text) => ({ kind: 'term', text, weight: SURE.somePart }))
}

/** What an unknown Latin word may be in kana. A word that the entries have in Latin is that word. */
function heard(unit: Unit, query: Query, words: Words): string[] {
  if (unit.script !== 'latin' || words.count(unit.text) > 0) return []
  const written = query.light.slice(unit.from, unit.to)
  if (unit === query.last && !written.includes('-') && unit.raw.length < 6 && words.startsAny(unit.raw)) return []
  return kanaOf(written, unit === query.last)
}

function romajiProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
  return heard(unit, query, words).flatMap((kana): Probe[] => [
    { kind: 'grams', grams: [...new Set(gramsOf(kana))], weight: SURE.romaji, floor: ROMAJI_FLOOR },
    ...(kana.length > 2 ? [{ kind: 'term' as const, text: kana, weight: SURE.romaji }] : []),
    ...(kana.length > 2 && unit === query.last
      ? [{ kind: 'prefix' as const, text: kana, weight: SURE.typing * SURE.romaji }]
      : []),
  ])
}

function japaneseProbes(unit: JapaneseUnit, query: Query, words: Words): Probe[] {
  const { text } = unit
  const isLast = unit === query.last
  if (text.length === 1)
    return [
      { kind: 'term', text, weight: 1 },
      { kind: 'prefix', text, weight: SURE.loneKanji },
    ]
  const probes: Probe[] = [{ kind: 'grams', grams: [...new Set(gramsOf(text))], weight: 1, floor: floorOf(unit) }]
  if (unit.bridge) probes.push({ kind: 'grams', grams: [unit.bridge], weight: SURE.bridge, floor: 1 })
  if (unit.inflected) probes.push({ kind: 'prefix', text: text.slice(0, 1), weight: SURE.loneKanji })
  if (!unit.isWord || text.length < 3) return probes
  probes.push({ kind: 'term', text, weight: 1 })
  if (isLast) probes.push({ kind: 'prefix', text, weight: SURE.typing })
  const isKnown = words.count(text) > 0 || (isLast && words.startsAny(text))
  if (!isKnown)
    probes.push(
      ...words
        .corrections(text)
        .map(({ term, weight }): Probe => ({ kind: 'term', text: term, weight: SURE.correction * weight })),
    )
  return probes
}

function floorOf({ text, isWord }: JapaneseUnit): number {
  const floors = FLOORS.find(({ upTo }) => text.length <= upTo)
  return (isWord ? floors?.word : floors?.kanji) ?? 1
}
