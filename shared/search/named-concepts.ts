import { heavier } from '#shared/text/fold.ts'
import { KANA_ONLY, type Glossary, type Name } from './glossary.ts'
import type { LatinUnit } from './latin-units.ts'
import type { Concept, Surface } from './probe.ts'
import type { Query, Unit } from './query.ts'

/** A concept that a query names, and the units that name it. `share` is how much of each unit the name is. */
export type Named = { concept: Concept; units: Unit[]; share: (unit: Unit) => number }

/** In text without spaces, a shorter kana name would be found inside of other words. */
const SHORTEST_KANA_INSIDE = 4

/** The concepts that a query names by any of their names, written or in kana (`kana`: what its romaji words sound like). */
export function namedConcepts(query: Query, glossary: Glossary, kana: ReadonlyMap<Unit, string>): Named[] {
  const named = latinNames(query, glossary)
  if (kana.size === 0 && ASCII.test(query.light)) return named
  const texts = { written: heavier(query.light.replace(BETWEEN, '')), spoken: spokenText(query, kana) }
  return [...named, ...japaneseNames(query, glossary, texts)]
}

type Texts = { written: string; spoken: { text: string; unitAt: Unit[] } }
/** What is dropped, so that a name is one word. */
const BETWEEN = /[\s・ー]/g
const NONE: Name[] = []
const ASCII = /^\p{ASCII}*$/u

/** `virtual appliance` word by word; `hot-add` also as one word, and as two. */
function latinNames(query: Query, { byWord, byKey }: Glossary): Named[] {
  const { words } = query
  const named: Named[] = []
  for (const [at, word] of words.entries()) {
    for (const each of byWord.get(word.text) ?? NONE) {
      const { words: wanted } = each.surface
      if (wanted.every((text, k) => words[at + k]?.text === text))
        named.push(...nameOver(query, each, words.slice(at, at + wanted.length)))
    }
    const next = words[at + 1]
    const addKey = (key: string, over: LatinUnit[]) => {
      for (const each of byKey.get(key) ?? NONE) named.push(...nameOver(query, each, over))
    }
    addKey(word.raw, [word])
    for (const joint of word.joints) addKey(joint, next && joint !== word.raw ? [word, next] : [word])
    if (next) addKey(word.raw + next.raw, [word, next])
  }
  return named
}

function nameOver(query: Query, { concept, surface }: Name, words: { from: number; to: number }[]): Named[] {
  const from = words[0]?.from ?? 0
  const to = words.at(-1)?.to ?? 0
  return namedBy(
    concept,
    surface,
    query.units.filter((unit) => unit.from < to && unit.to > from),
  )
}

function namedBy(concept: Concept, surface: Surface, units: Unit[]): Named[] {
  if (units.length === 0) return []
  return [{ concept, units, share: shareOf(surface, units) }]
}

function japaneseNames(query: Query, { byStart }: Glossary, { written, spoken }: Texts): Named[] {
  const starts = new Set([...pairsIn(written), ...pairsIn(spoken.text)])
  return [...starts].flatMap((start) =>
    (byStart.get(start) ?? []).flatMap(({ concept, surface }) =>
      namedBy(concept, surface, unitsByKey(query, surface, { written, spoken })),
    ),
  )
}

const pairsIn = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

function unitsByKey({ units, light }: Query, { key }: Surface, { written, spoken }: Texts): Unit[] {
  const isKana = KANA_ONLY.test(key)
  const at = written.indexOf(key)
  if (at >= 0) {
    const [from, to] = [placeIn(light, at), placeIn(light, at + key.length - 1) + 1]
    const covered = units.filter((unit) => unit.from < to && unit.to > from)
    if (!isKana || key.length >= SHORTEST_KANA_INSIDE || covered.some(({ text }) => text === key)) return covered
  }
  const heard = isKana ? spoken.text.indexOf(key) : -1
  const said = heard < 0 ? [] : [...new Set(spoken.unitAt.slice(heard, heard + key.length))]
  return key.length > 2 || said.every((unit) => spoken.unitAt.filter((of) => of === unit).length === key.length)
    ? said
    : []
}

function shareOf(surface: Surface, units: Unit[]): (unit: Unit) => number {
  return (unit) =>
    (unit.script === 'latin' ? 1 : Math.min(1, surface.key.length / Math.max(unit.text.length, 1))) /
    Math.sqrt(units.length)
}

/** Where in the light fold the letter stands that is at `at` of what is left without spaces. */
function placeIn(light: string, at: number): number {
  let place = 0
  for (let left = at; place < light.length; place++) if (light[place]?.search(BETWEEN) === -1 && left-- === 0) break
  return place
}

function spokenText({ units }: Query, kana: ReadonlyMap<Unit, string>): { text: string; unitAt: Unit[] } {
  const unitAt: Unit[] = []
  let text = ''
  for (const unit of units) {
    const heard = kana.get(unit) ?? '\n'
    text += heard
    for (let at = 0; at < heard.length; at++) unitAt.push(unit)
  }
  return { text, unitAt }
}
