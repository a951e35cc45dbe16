import type { Probe } from './probe.ts'
import type { JapaneseUnit } from './query-japanese.ts'
import type { Query } from './query.ts'
import { gramsOf } from './terms.ts'
import type { Words } from './words.ts'

/** How sure each way is that it finds what was meant. */
const SURE = { typing: 0.85, correction: 0.9, loneKanji: 0.5, bridge: 0.55 }
/** The share of its grams with which a run is found: half of a long one; all of a short word, so that ハック does not find バック. */
const FLOORS: { upTo: number; word: number; kanji: number }[] = [
  { upTo: 4, word: 0.9, kanji: 0.66 },
  { upTo: 6, word: 0.75, kanji: 0.5 },
  { upTo: Infinity, word: 0.5, kanji: 0.5 },
]

/** Every way to find kana or kanji: by neighbours, as a word, as it begins, corrected. */
export function japaneseProbes(unit: JapaneseUnit, query: Query, words: Words): Probe[] {
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
