import type { FromLog } from '#shared/model/console.ts'
import type { Grid, Part, Place } from '#shared/model/screen.ts'
import { nothing, type Found, type Yield } from './found.ts'
import { cellOf, columnOf, hasColumn } from './grid-view.ts'
import { readLogLine, type LogLine } from './log-line.ts'
import { compareMoments, momentOf } from './moment.ts'
import { isName } from './read-value.ts'
import { dialogOf, isIn, partsOfKind, wordsOf, type Placed } from './scene.ts'
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
  const entries = lines.flatMap(({ text, at }) => {
    const read = readLogLine(text)
    return read ? [{ text, at, read }] : []
  })
  const told = entries.some(({ read }) => read.kind !== 'machine')
  return told ? { entries, loading: part.kind === 'grid' && part.loading } : null
}

/** The lines in the order in which they were written. A list of things with names is no log, whatever describes them. */
function gridLines(
  grid: Grid,
  { column, time, listed }: FromLog,
  { vocabulary }: SeenScreen,
): { text: string; at: Place }[] | null {
  const words = columnOf(grid, column, vocabulary)
  if (words === null || hasColumn(grid, listed, vocabulary)) return null
  const lines = grid.rows.flatMap((row) => {
    const cell = cellOf(row, words)
    return cell ? [{ text: cell.text, at: cell.at }] : []
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
  const shown = machineShown(placed, giving, seen)
  let processed: string | null = null
  const facts = new Map<string, Found>()
  for (const entry of entries) {
    if (entry.read.kind === 'machine') processed = entry.read.name
    else for (const found of foundIn(entry, agreed(processed, shown), given)) facts.set(slotOf(found), found)
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

/** The machine that the page shows as chosen: a selected row of machines, a labelled name, or a title that is a machine of the list. */
function machineShown({ under, within }: Placed, giving: FromLog, seen: SeenScreen): string[] {
  const { scene, vocabulary } = seen
  const { machine } = giving
  const lists = partsOfKind(scene, 'grid').filter(({ part }) => hasColumn(part, machine, vocabulary))
  const rows = lists.flatMap(({ part }) => {
    const column = columnOf(part, machine, vocabulary)
    return part.rows.flatMap((row) => ({ name: cellOf(row, column)?.text ?? '', selected: row.selected }))
  })
  const chosen = rows.filter(({ selected, name }) => selected && isName(name)).map(({ name }) => name)
  if (chosen.length > 0) return [...new Set(chosen)]
  const labelled = partsOfKind(scene, 'pair').filter(({ part }) => vocabulary.saysOne(part.label, machine))
  if (labelled.length > 0) return [...new Set(labelled.map(({ part }) => part.value))]
  const known = new Set([...rows.map(({ name }) => name), ...wordsOf([])].filter(isName))
  const beside = chosenBeside({ within }, giving, seen)
  if (beside.length > 0) return beside
  const titles = [...under, ...within.map(({ title }) => title)].filter((title) => known.has(title))
  return [...new Set(titles)]
}

/** A machine's log is shown beside the list in which it was chosen: in one dialog, or as the only choice on the page. */
function chosenBeside(
  { within }: Pick<Placed, 'within'>,
  { listed }: FromLog,
  { scene, vocabulary }: SeenScreen,
): string[] {
  const dialog = within.findLast(({ role }) => role === 'dialog')
  const names = partsOfKind(scene, 'grid')
    .filter((placed) => !isIn(placed, 'navigation') && dialogOf(placed) === dialog)
    .flatMap(({ part }) => {
      const column = columnOf(part, listed, vocabulary)
      return part.rows.filter(({ selected }) => selected).map((row) => cellOf(row, column)?.text ?? '')
    })
  return names.length === 1 && names.every(isName) ? names : []
}
