import type { KeptLogs, Reading, TimelineEntry } from '#shared/model/reading.ts'
import { plainLine } from '#shared/text/plain-line.ts'

/** As much as a person looks through; a case must stay small enough to travel. */
const MOST_STUNS = 100
const MOST_EVENTS = 100
const MOST_FILES = 20
const LONGEST_TEXT = 160

/** What a case keeps of a reading: the longest stuns and events, not the logs. */
export function keptOf({ stuns, timeline }: Reading, at: string): KeptLogs {
  const kept = { stuns: longest(stuns, MOST_STUNS), timeline: longest(timeline, MOST_EVENTS).map(short) }
  const files = new Set([...stuns, ...timeline].map(({ file }) => plainLine(file, LONGEST_TEXT)))
  const left = stuns.length + timeline.length - kept.stuns.length - kept.timeline.length
  return { at, files: [...files].slice(0, MOST_FILES), ...kept, left }
}

/** The longest of all, in the order in which they stand in the logs. */
function longest<T extends { ms?: number }>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all]
  const chosen = new Set(all.toSorted((a, b) => (b.ms ?? -1) - (a.ms ?? -1)).slice(0, most))
  return all.filter((one) => chosen.has(one))
}

const short = (entry: TimelineEntry): TimelineEntry => ({ ...entry, text: plainLine(entry.text, LONGEST_TEXT) })

/** The same as a reading that can be shown. */
export const readingOf = ({ stuns, timeline }: KeptLogs): Reading => ({
  facts: [],
  stuns: [...stuns],
  timeline: [...timeline],
  skipped: 0,
})
