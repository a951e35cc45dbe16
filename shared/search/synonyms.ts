import { fold, heavier } from '#shared/text/fold.ts'
import type { Concept, Probe, Surface } from './probe.ts'
import type { Query, Unit } from './query.ts'
import { gramsOf, termsOf } from './terms.ts'
import { vocabularyOf } from './vocabulary.ts'

/** A concept that a query names, and the units that name it. `share` is how much of each unit the name is. */
export type Named = { concept: Concept; units: Unit[]; share: (unit: Unit) => number }

/** In text without spaces, a shorter kana name would be found inside of other words. */
const SHORTEST_KANA_INSIDE = 4
const KANA_ONLY = /^[ぁ-ゖ]+$/
/** In romaji seldom written: sakujo, togo. */
const LONG_VOWEL = /([おこそとのほもよろごぞどぼぽうくすつぬふむゆるぐずぶぷ])う/g
const JAPANESE = /[ぁ-ゖ々㐀-鿿豈-﫿]/

type Entry = { concept: Concept; surface: Surface }

/** Names that mean the same, by how they begin. */
export type Glossary = {
  byWord: Map<string, Entry[]>
  byKey: Map<string, Entry[]>
  byStart: Map<string, Entry[]>
  /** What a misspelt word may have named. */
  misspelt: (word: string) => { concept: Concept; weight: number }[]
}

/** Reads rows of names that mean the same. A name of one kana or kanji is left out: it would be in everything. */
export function readGlossary(rows: readonly (readonly string[])[]): Glossary {
  const names = new Map<string, Concept>()
  const glossary: Glossary = { byWord: new Map(), byKey: new Map(), byStart: new Map(), misspelt: () => [] }
  for (const row of rows) {
    const concept = { surfaces: distinct(row.flatMap(surfaceOf)) }
    if (concept.surfaces.length < 2) continue
    for (const surface of concept.surfaces) {
      file(glossary, { concept, surface })
      if (surface.words.length < 2) names.set(surface.words[0] ?? surface.key, concept)
    }
  }
  return { ...glossary, misspelt: misspeltIn(names) }
}

function misspeltIn(names: Map<string, Concept>): Glossary['misspelt'] {
  const vocabulary = vocabularyOf([...names.keys()].sort())
  return (word) =>
    vocabulary.corrections(word).flatMap(({ term, weight }) => {
      const concept = names.get(term)
      return concept && term.length <= word.length + 2 ? [{ concept, weight }] : []
    })
}

function file({ byWord, byKey, byStart }: Glossary, entry: Entry): void {
  const { key, words } = entry.surface
  const add = (map: Map<string, Entry[]>, under: string) => map.set(under, [...(map.get(under) ?? []), entry])
  if (words.length === 0) add(byStart, key.slice(0, 2))
  else {
    add(byWord, words[0] ?? '')
    add(byKey, key)
  }
}

function surfaceOf(name: string): Surface[] {
  const key = fold(name, 'heavy').replace(/[\s・]+/g, '')
  const probe = probeOf(name)
  if (key.length < 2 || !probe) return []
  const latin = termsOf(name).filter(({ kind }) => kind === 'whole')
  const words = JAPANESE.test(key) ? [] : latin.map(({ text }) => text)
  const keys = KANA_ONLY.test(key) ? [key, key.replace(LONG_VOWEL, '$1')] : [key]
  return keys.map((each) => ({ key: each, words, probe }))
}

const distinct = (surfaces: Surface[]) =>
  surfaces.filter(({ key }, at) => surfaces.findIndex((other) => other.key === key) === at)

/** What finds a name in the entries: all its words, and all of its kana and kanji side by side. */
function probeOf(name: string): Probe | null {
  const terms = termsOf(name)
  const joints = new Set(terms.filter(({ kind }) => kind === 'joint').map(({ text }) => text))
  const latin = joints.size > 0 ? [...joints] : terms.filter(({ kind }) => kind === 'whole').map(({ text }) => text)
  const runs = fold(name, 'heavy').match(/[ぁ-ゖ々〆㐀-鿿豈-﫿]+/g) ?? []
  const probes: Probe[] = [
    ...latin.slice(0, 6).map((text): Probe => ({ kind: 'term', text, weight: 1 })),
    ...runs.map((run): Probe => ({ kind: 'grams', grams: [...new Set(gramsOf(run))], weight: 1, floor: 1 })),
  ]
  const [only] = probes
  return probes.length > 1 ? { kind: 'all', probes, weight: 1 } : (only ?? null)
}

/** The concepts that a query names by any of their names, written or in kana (`kana`: what its romaji words sound like). */
export function namedConcepts(query: Query, glossary: Glossary, kana: ReadonlyMap<Unit, string>): Named[] {
  const named = latinNames(query, glossary)
  if (kana.size === 0 && ASCII.test(query.light)) return named
  const texts = { written: spaceless(query.light), spoken: spokenText(query, kana) }
  return [...named, ...japaneseNames(query, glossary, texts)]
}

type Spaceless = { text: string; places: number[] }
type Texts = { written: Spaceless; spoken: { text: string; unitAt: Unit[] } }
/** What is dropped, so that a name is one word. */
const BETWEEN = /[\s・ー]/
const ASCII = /^\p{ASCII}*$/u

/** `virtual appliance` word by word; `hot-add` also as one word, and as two. */
function latinNames(query: Query, { byWord, byKey }: Glossary): Named[] {
  const { words } = query
  const named: Named[] = []
  for (const [at, word] of words.entries()) {
    for (const each of byWord.get(word.text) ?? []) {
      const { words: wanted } = each.surface
      if (wanted.every((text, k) => words[at + k]?.text === text))
        named.push(...nameOver(query, each, words.slice(at, at + wanted.length)))
    }
    const next = words[at + 1]
    for (const key of [word.raw, ...word.joints, ...(next ? [word.raw + next.raw] : [])]) {
      for (const each of byKey.get(key) ?? [])
        named.push(...nameOver(query, each, key === word.raw || !next ? [word] : [word, next]))
    }
  }
  return named
}

function nameOver(query: Query, { concept, surface }: Entry, words: { from: number; to: number }[]): Named[] {
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
  const starts = new Set([...pairsIn(written.text), ...pairsIn(spoken.text)])
  return [...starts].flatMap((start) =>
    (byStart.get(start) ?? []).flatMap(({ concept, surface }) =>
      namedBy(concept, surface, unitsByKey(query, surface, { written, spoken })),
    ),
  )
}

const pairsIn = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

function unitsByKey({ units }: Query, { key }: Surface, { written, spoken }: Texts): Unit[] {
  const isKana = KANA_ONLY.test(key)
  const at = written.text.indexOf(key)
  if (at >= 0) {
    const [from, to] = [written.places[at] ?? 0, (written.places[at + key.length - 1] ?? 0) + 1]
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

/** The heavy fold without spaces; `places` are those of the light fold. */
function spaceless(light: string): Spaceless {
  const places: number[] = []
  for (let at = 0; at < light.length; at++) if (!BETWEEN.test(light[at] ?? '')) places.push(at)
  return { text: heavier(places.map((at) => light[at]).join('')), places }
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
