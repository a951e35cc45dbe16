import type { FromLog } from '#shared/model/console.ts'
import type { Grid, Line, Part, Place } from '#shared/model/screen.ts'
import { nothing, type Found, type Yield } from './found.ts'
import { cellOf, columnOf, hasColumn } from './grid-view.ts'
import { readLogLine, type LogLine } from './log-line.ts'
import { machineShown, machineTitled } from './log-machine.ts'
import { compareMoments, momentOf } from './moment.ts'
import type { Placed } from './placed.ts'
import { isIn } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/** What Veeam's session log of a machine tells: proxy and mode of each disk, and a fall back to network mode. */
export function giveLogs(giving: FromLog, seen: SeenScreen): Yield {
  const given = nothing()
  for (const placed of seen.scene) {
    if (isIn(placed, 'navigation')) continue
    const log = logIn(placed.part, giving, seen)
    if (log) giveLog(log, placed, giving, { seen, given })
  }
  return given
}

type Entry = { text: string; at: Place; read: LogLine }
type Log = { entries: Entry[]; loading: boolean }
type Giving = { seen: SeenScreen; given: Yield }

function logIn(part: Part, giving: FromLog, seen: SeenScreen): Log | null {
  const lines = part.kind === 'grid' ? gridLines(part, giving, seen) : part.kind === 'lines' ? part.lines : null
  if (!lines) return null
  const entries = lines.flatMap(({ text, pieces, at }) => {
    const read = readLogLine(text, pieces)
    return read ? [{ text, at, read }] : []
  })
  const told = entries.some(({ read }) => read.kind === 'proxy' || read.kind === 'failover')
  return told ? { entries, loading: part.kind === 'grid' && part.loading } : null
}

/** The lines in the order in which they were written. A list of things with names is no log, whatever describes them. */
function gridLines(grid: Grid, { column, time, listed }: FromLog, { vocabulary }: SeenScreen): Line[] | null {
  const words = columnOf(grid, column, vocabulary)
  if (words === null || hasColumn(grid, listed, vocabulary)) return null
  const lines = grid.rows.flatMap((row) => {
    const cell = cellOf(row, words)
    return cell ?? []
  })
  return isNewestFirst(grid, columnOf(grid, time, vocabulary)) ? lines.toReversed() : lines
}

function isNewestFirst({ rows, columns }: Grid, time: number | null): boolean {
  if (time === null) return false
  const moments = rows.map((row) => momentOf(cellOf(row, time)?.text ?? '')).filter((moment) => moment !== null)
  const [first] = moments
  const last = moments.at(-1)
  const order = first && last ? compareMoments(first, last) : 0
  return order === 0 || order === null ? columns[time]?.sorted === 'descending' : order > 0
}

function giveLog({ entries, loading }: Log, placed: Placed, giving: FromLog, { seen, given }: Giving): void {
  if (loading) {
    given.unsure.push({ key: 'transport.mode', reason: 'the log is still loading' })
    return
  }
  const files = entries.flatMap(({ read }) => (read.kind === 'files' ? [read.name] : []))
  const chosen = machineShown(placed, giving, seen)
  const shown = chosen.length > 0 ? chosen : machineTitled(placed, files, giving, seen)
  let processed: string | null = null
  const facts = new Map<string, Found>()
  for (const entry of entries) {
    if (entry.read.kind === 'machine') processed = entry.read.name
    else if (entry.read.kind !== 'files')
      for (const found of foundIn(entry, agreed(processed, shown), given)) facts.set(slotOf(found), found)
  }
  given.found.push(...facts.values())
}

const slotOf = ({ subject, key }: Found) => `${subject.name}\n${key}`

function foundIn({ text, at, read }: Entry, machine: string | null, given: Yield): Found[] {
  if (machine !== null) return factsOf(read, machine, text, at)
  given.unsure.push({ key: keyOf(read), reason: 'whose log this is cannot be told' })
  return []
}

const keyOf = (read: LogLine) => (read.kind === 'failover' ? 'transport.failover' : 'transport.mode')

/** What the log says and what the page shows must not be two machines. */
function agreed(processed: string | null, shown: string[]): string | null {
  const names = new Set(processed === null ? shown : [processed])
  const [name] = names
  if (processed !== null && shown.length === 1 && shown[0] !== processed) return null
  return names.size === 1 && name !== undefined ? name : null
}

function factsOf(read: LogLine, machine: string, quote: string, at: Place): Found[] {
  if (read.kind === 'failover')
    return [{ subject: { kind: 'vm', name: machine }, key: 'transport.failover', value: 'to-network', quote, at }]
  if (read.kind !== 'proxy') return []
  const subject = { kind: 'disk' as const, name: `${machine}/${read.disk}` }
  const proxy: Found = { subject, key: 'transport.proxy', value: read.proxy, quote, at }
  return read.mode === null ? [proxy] : [{ subject, key: 'transport.mode', value: read.mode, quote, at }, proxy]
}
