import type { LatinUnit } from './latin-units.ts'
import type { Probe } from './probe.ts'
import type { Query, Unit } from './query.ts'
import { kanaOf } from './romaji.ts'
import { stem } from './stem.ts'
import { gramsOf } from './terms.ts'
import type { Words } from './words.ts'

/** How sure each way is that it finds what was meant. */
const SURE = {
  typing: 0.85,
  begun: 0.6,
  form: 0.8,
  parts: 0.75,
  mostParts: 0.6,
  somePart: 0.3,
  romaji: 0.9,
  correction: 0.9,
  joined: 0.95,
}
const ROMAJI_FLOOR = 0.6
const SHORTEST_FORM = 4
/** With fewer of its letters known, EnableHotaddForever is another name, not a form of one. */
const MOST_OF_NAME = 0.65

/** Every way to find a Latin word: as it is, as it begins, in another form, by its parts, in kana, corrected. */
export function latinProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
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
export function heard(unit: Unit, query: Query, words: Words): string[] {
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
