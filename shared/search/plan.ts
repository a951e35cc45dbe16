import { japaneseProbes } from './japanese-probes.ts'
import { heard, latinProbes } from './latin-probes.ts'
import type { Concept, Probe } from './probe.ts'
import type { Query, Unit } from './query.ts'
import type { Glossary } from './glossary.ts'
import { namedConcepts, type Named } from './named-concepts.ts'
import { gramsOf } from './terms.ts'
import { isOfAnotherField } from './telling.ts'
import { isOfField, unknownWeightOf, weightOf } from './unit-weight.ts'
import type { Words } from './words.ts'

/**
 * One unit with every way to find it. `weight` is how much it counts beside others (1: like any other), `unknownWeight` how much of
 * that where no entry has it. `isInPhrase`: it is in a name of several words. `isElsewhere`: it is a subject of another field.
 */
export type Planned = {
  unit: Unit
  probes: Probe[]
  weight: number
  unknownWeight: number
  isInPhrase: boolean
  isElsewhere: boolean
}

/** How sure it is that another name finds what was meant. */
const SYNONYM = 0.78
/** What a lone kanji counts that is in a name: of 何秒 and 手で it is all that is left. */
const NAMED = 0.7

/** Plans how each unit of a query is found. */
export function planQuery(query: Query, glossary: Glossary, words: Words): Planned[] {
  const names = namedConcepts(query, glossary, kanaIn(query, glossary, words))
  const inPhrases = new Set(names.flatMap(({ units }) => (units.length > 1 ? units : [])))
  const how = { words, inField: isOfField(query, words) }
  const planned = query.units.map((unit): Planned => {
    const isInPhrase = inPhrases.has(unit)
    const isOther = !isInPhrase && isElsewhere(unit, words)
    return {
      unit,
      probes: isOther ? [] : [...probesOf(unit, query, words), ...misspeltNames(unit, glossary, words)],
      weight: weightOf(unit, query, words),
      unknownWeight: unknownWeightOf(unit, query, how),
      isInPhrase,
      isElsewhere: isOther,
    }
  })
  for (const name of names) addName(name, planned)
  return planned
}

/** What the unknown Latin words of a query may be in kana. */
function kanaIn(query: Query, { byStart }: Glossary, words: Words): Map<Unit, string> {
  const isName = (kana: string) => byStart.get(kana.slice(0, 2))?.some(({ surface }) => surface.key === kana)
  const kana = new Map<Unit, string>()
  for (const unit of query.units) {
    const readings = heard(unit, query, words)
    const likely = readings.find(isName) ?? readings[0]
    if (likely !== undefined) kana.set(unit, likely)
  }
  return kana
}

function addName({ concept, units, share }: Named, planned: Planned[]): void {
  for (const part of planned) {
    const { unit, probes } = part
    if (part.isElsewhere || !units.includes(unit) || has(probes, concept, share(unit))) continue
    if (unit.text.length === 1) part.weight = Math.max(part.weight, NAMED)
    probes.push({ kind: 'concept', concept, weight: SYNONYM * share(unit) })
  }
}

/** A subject of another field: entries that only mention it do not answer a question about it. Where one is about it, it is of theirs. */
function isElsewhere(unit: Unit, words: Words): boolean {
  if (!isOfAnotherField(unit, words)) return false
  const isWord = unit.script === 'latin' || (unit.isWord && unit.text.length > 2)
  return !(isWord ? [unit.text] : gramsOf(unit.text)).every(words.isSubject)
}

const probesOf = (unit: Unit, query: Query, words: Words): Probe[] =>
  unit.script === 'latin' ? latinProbes(unit, query, words) : japaneseProbes(unit, query, words)

/** Whether the unit names the concept already as surely: a word said twice counts once. */
const has = (probes: Probe[], concept: Concept, share: number) =>
  probes.some((probe) => probe.kind === 'concept' && probe.concept === concept && probe.weight >= SYNONYM * share)

/** A name that only the glossary has, misspelt: what it means is looked for under its other names. */
function misspeltNames({ text, script, ...unit }: Unit, { misspelt }: Glossary, words: Words): Probe[] {
  if (words.count(text) > 0 || (script === 'japanese' && !('isWord' in unit && unit.isWord))) return []
  return misspelt(text).map(({ concept, weight }) => ({ kind: 'concept', concept, weight: SYNONYM * weight }))
}
