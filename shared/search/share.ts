import type { Planned } from './plan.ts'
import type { Probe } from './probe.ts'
import type { Reading } from './reading.ts'

/** How much of a title the query is: a title that says much more is about something narrower. */
export function shareOf(title: Reading, planned: Planned[]): number {
  const asked = planned.reduce((sum, each) => sum + (unitIn(each, title) > 0 ? lengthOf(each) : 0), 0)
  return Math.min(1, asked / Math.max(1, title.light.text.length))
}

/** Of a word in romaji, as long as it is in kana. */
function lengthOf({ unit, probes }: Planned): number {
  const kana = unit.script === 'latin' ? probes.find(({ kind }) => kind === 'grams') : undefined
  const length = unit.to - unit.from
  return kana?.kind === 'grams' ? Math.min(length, kana.grams.length + 1) : length
}

/** How much of the query is in a text, under its own name or another. */
export function shareIn(planned: Planned[], reading: Reading): number {
  const all = planned.reduce((sum, each) => sum + each.weight, 0)
  return all > 0 ? planned.reduce((sum, each) => sum + each.weight * unitIn(each, reading), 0) / all : 0
}

function unitIn({ unit, probes }: Planned, reading: Reading): number {
  if (unit.script === 'japanese' && reading.heavy.includes(unit.text)) return 1
  return Math.max(0, ...probes.map((probe) => (isIn(probe, reading) ? probe.weight : 0)))
}

function isIn(probe: Probe, reading: Reading): boolean {
  if (probe.kind === 'term') return reading.has(probe.text)
  if (probe.kind === 'all') return probe.probes.every((each) => isIn(each, reading))
  if (probe.kind === 'grams') return probe.grams.length > 1 && probe.grams.every((gram) => reading.has(gram))
  return probe.kind === 'concept' && probe.concept.surfaces.some((surface) => isIn(surface.probe, reading))
}
