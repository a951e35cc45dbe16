import { fold } from '#shared/text/fold.ts'
import type { Concept, Probe, Surface } from './probe.ts'
import { gramsOf, termsOf } from './terms.ts'
import { vocabularyOf } from './vocabulary.ts'

export const KANA_ONLY = /^[ぁ-ゖ]+$/
/** In romaji seldom written: sakujo, togo. */
const LONG_VOWEL = /([おこそとのほもよろごぞどぼぽうくすつぬふむゆるぐずぶぷ])う/g
const JAPANESE = /[ぁ-ゖ々㐀-鿿豈-﫿]/

/** One name with what it means. */
export type Name = { concept: Concept; surface: Surface }

/** Names that mean the same, by how they begin. */
export type Glossary = {
  byWord: Map<string, Name[]>
  byKey: Map<string, Name[]>
  byStart: Map<string, Name[]>
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

function file({ byWord, byKey, byStart }: Glossary, name: Name): void {
  const { key, words } = name.surface
  const add = (map: Map<string, Name[]>, under: string) => map.set(under, [...(map.get(under) ?? []), name])
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
