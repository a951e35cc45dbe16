import type { LatinUnit } from './latin-units.ts'
import type { Probe } from './probe.ts'
import type { Query, Unit } from './query.ts'
import { kanaOf } from './romaji.ts'
import { gramsOf } from './terms.ts'
import type { Words } from './words.ts'

/** How sure each way is that it finds what was meant. */
const SURE = {
  typing: 0.85,
  begun: 0.6,
  parts: 0.75,
  romaji: 0.9,
  shortRomaji: 0.6,
  correction: 0.9,
}
const ROMAJI_FLOOR = 0.6
const SHORTEST_BEGUN = 4

/** Every way to find a Latin word: as it is, as it begins, by its parts, in kana, corrected. */
export function latinProbes(unit: LatinUnit, query: Query, words: Words): Probe[] {
  const isLast = unit === query.last
  const isKnown = words.count(unit.text) > 0
  const probes: Probe[] = [
    { kind: 'term', text: unit.text, weight: 1 },
    ...unit.joints.map((text): Probe => ({ kind: 'term', text, weight: 1 })),
  ]
  if (isLast) probes.push(...beginnings(unit, SURE.typing))
  if (isKnown || unit.joints.some((joint) => words.count(joint) > 0)) return probes
  if (!isLast && unit.raw.length >= SHORTEST_BEGUN) probes.push(...beginnings(unit, SURE.begun))
  probes.push(...partProbes(unit, words), ...romajiProbes(unit, query, words))
  const isBegun = isLast && words.startsAny(unit.raw)
  if (!isBegun)
    probes.push(
      ...words
        .corrections(unit.text)
        .map(({ term, weight }): Probe => ({ kind: 'term', text: term, weight: SURE.correction * weight })),
    )
  return probes
}

const beginnings = (unit: LatinUnit, weight: number): Probe[] =>
  [...new Set([unit.raw, unit.text, ...unit.joints])]
    .filter((text) => !/^[0-9]$/.test(text))
    .map((text) => ({ kind: 'prefix', text, weight }))

/** A compound that is nowhere as a whole: all of its words together. With a number in it, a part alone is another thing. */
function partProbes({ parts, raw }: LatinUnit, words: Words): Probe[] {
  const known = parts.filter((part) => words.count(part) > 0)
  if (known.length === 0 || known.length < parts.length || (parts.length === 1 && /[0-9]/.test(raw))) return []
  return [{ kind: 'all', probes: known.map((text) => ({ kind: 'term', text, weight: 1 })), weight: SURE.parts }]
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
    {
      kind: 'grams',
      grams: [...new Set(gramsOf(kana))],
      weight: kana.length > 2 ? SURE.romaji : SURE.shortRomaji,
      floor: ROMAJI_FLOOR,
    },
    ...(kana.length > 2 ? [{ kind: 'term' as const, text: kana, weight: SURE.romaji }] : []),
    ...(kana.length > 2 && unit === query.last
      ? [{ kind: 'prefix' as const, text: kana, weight: SURE.typing * SURE.romaji }]
      : []),
  ])
}
