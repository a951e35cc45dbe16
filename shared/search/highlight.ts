import { withoutVariants, type Folded } from '#shared/text/fold.ts'
import type { Language } from '#shared/model/language.ts'
import type { Field } from './entry.ts'
import type { Planned } from './plan.ts'
import type { Probe } from './probe.ts'
import type { Reading } from './reading.ts'

/** From and to in the text as written, in UTF-16 code units. */
export type Range = [from: number, to: number]

/** One text of an entry in which the query was found. `part` is the place inside of its page. */
export type Match = { field: Field; text: string; ranges: Range[]; language?: Language; part?: string }

/** What a hit looks like in a text: terms of Latin words, and kana and kanji side by side. */
export type Marks = { terms: Set<string>; beginnings: string[]; runs: { text: string; loose: boolean }[] }

const LONGEST_SNIPPET = 160
const MOST_MATCHES = 3

/** Everything of a planned query that may be marked. */
export function marksOf(planned: readonly Planned[]): Marks {
  const marks: Marks = { terms: new Set(), beginnings: [], runs: [] }
  for (const { unit, probes } of planned) {
    if (unit.script === 'japanese') marks.runs.push({ text: unit.text, loose: unit.text.length > 2 })
    for (const probe of probes) addProbe(probe, marks)
  }
  return marks
}

function addProbe(probe: Probe, marks: Marks): void {
  if (probe.kind === 'term') {
    if (/^[ぁ-ゖ㐀-鿿]/.test(probe.text)) marks.runs.push({ text: probe.text, loose: false })
    else marks.terms.add(probe.text)
  } else if (probe.kind === 'prefix') marks.beginnings.push(probe.text)
  else if (probe.kind === 'all') for (const each of probe.probes) addProbe(each, marks)
  else if (probe.kind === 'concept')
    for (const { probe: each, key } of probe.concept.surfaces) {
      if (/[ぁ-ゖ㐀-鿿]/.test(key)) marks.runs.push({ text: key, loose: false })
      else if (each.kind === 'term') marks.terms.add(each.text)
    }
}

/** Where the marks are in a text, as written, in order and without overlaps. */
export function rangesIn({ light, terms }: Reading, marks: Marks): Range[] {
  const latin = terms
    .filter(
      ({ kind, text: term, raw }) =>
        kind !== 'gram' &&
        kind !== 'word' &&
        (marks.terms.has(term) || marks.beginnings.some((beginning) => raw.startsWith(beginning))),
    )
    .map(({ from, to }): Range => [light.start[from] ?? 0, light.end[to - 1] ?? 0])
  return merged([...latin, ...runRanges(withoutVariants(light), marks)])
}

function runRanges(heavy: Folded, { runs, beginnings }: Marks): Range[] {
  const wanted = [
    ...runs,
    ...beginnings.filter((text) => /^[ぁ-ゖ㐀-鿿]/.test(text)).map((text) => ({ text, loose: false })),
  ]
  return wanted.flatMap(({ text, loose }) => {
    const exact = placesOf(text, heavy)
    if (exact.length > 0 || !loose) return exact
    return Array.from({ length: text.length - 2 }, (_, at) => placesOf(text.slice(at, at + 3), heavy)).flat()
  })
}

function placesOf(needle: string, { text, start, end }: Folded): Range[] {
  const ranges: Range[] = []
  for (let at = text.indexOf(needle); at >= 0 && needle; at = text.indexOf(needle, at + needle.length)) {
    ranges.push([start[at] ?? 0, end[at + needle.length - 1] ?? 0])
  }
  return ranges
}

function merged(ranges: Range[]): Range[] {
  const out: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

/**
 * The texts of an entry that show best why it was found, at most three: in the person's language where that one has it, else in the
 * other. Long texts are cut to a window around the hits.
 */
export function matchesIn(readings: readonly Reading[], marks: Marks, language: Language): Match[] {
  const found = readings
    .filter(({ field }) => field !== 'asked')
    .map((reading) => matchOf(reading, marks))
    .filter(({ ranges }) => ranges.length > 0)
  const own = found.filter((match) => match.language === undefined || match.language === language)
  const shown = own.length > 0 ? own : found
  const title = shown.find(({ field }) => field === 'title')
  const others = shown
    .filter(({ field }) => field !== 'title')
    .sort((a, b) => b.ranges.length * weight(b.field) - a.ranges.length * weight(a.field))
  return [...(title ? [title] : []), ...others].slice(0, MOST_MATCHES)
}

const weight = (field: Field) => (field === 'body' ? 1.2 : 1)

function matchOf(reading: Reading, marks: Marks): Match {
  const { text, language, part } = reading.passage
  const place = { field: reading.field, ...(language && { language }), ...(part && { part }) }
  const ranges = rangesIn(reading, marks)
  return ranges.length > 0 && text.length > LONGEST_SNIPPET
    ? { ...place, ...windowOf(text, ranges) }
    : { ...place, text, ranges }
}

/** The piece of a long text with the most hits, cut at a space or at Japanese punctuation where there is one. */
function windowOf(text: string, ranges: Range[]): { text: string; ranges: Range[] } {
  const inside = (from: number) => ranges.filter((range) => range[0] >= from && range[1] <= from + LONGEST_SNIPPET)
  const starts = ranges.map(([from]) => Math.max(0, from - 30))
  const best = starts.reduce((a, b) => (inside(b).length > inside(a).length ? b : a), starts[0] ?? 0)
  const from = softStart(text, best)
  const to = Math.min(text.length, from + LONGEST_SNIPPET)
  const kept = ranges.filter((range) => range[0] >= from && range[1] <= to)
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  return {
    text: before + text.slice(from, to).trimEnd() + after,
    ranges: kept.map(([a, b]) => [a - from + before.length, b - from + before.length]),
  }
}

function softStart(text: string, at: number): number {
  if (at === 0) return 0
  const pause = text.slice(at, at + 24).search(/[\s。、]/)
  const from = pause >= 0 ? at + pause + 1 : at
  return isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from
}

const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit < 0xe000
