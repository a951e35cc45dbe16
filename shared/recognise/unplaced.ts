import type { FromGrid, FromPair, FromTasks, Giving, Reading, TermId } from '#shared/model/console.ts'
import type { Grid, Pair } from '#shared/model/screen.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import { columnOf, hasColumn } from './grid-view.ts'
import type { Placed } from './placed.ts'
import { readValue } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'
import { lookThroughBy } from './look-through.ts'

/** A label that no term says, beside a value that looks like what `term` labels. */
export type UnplacedLabel = { term: TermId; label: string; value: string }

type Place = { gives: readonly Giving[]; seen: SeenScreen }

/** Values that hardly anything else looks like; a name or a "Yes" stands beside any label. */
const TELLING: readonly Reading[] = ['datastore-type', 'esxi-version', 'delta-file']
const MOST_LABELS = 20
const ROWS_TRIED = 20
const LONGEST_LABEL = 60

/** What the showing screens would have read if a label in sight were one of theirs. For a person to confirm; no fact rests on it. */
export function unplacedLabels(places: readonly Place[]): UnplacedLabel[] {
  const all = places.flatMap(({ gives, seen }) => gives.flatMap((giving) => unplacedFor(giving, seen)))
  const distinct = new Map(all.map((one) => [`${one.term}\n${one.label}`, one]))
  return [...distinct.values()].slice(0, MOST_LABELS)
}

function unplacedFor(giving: Giving, seen: SeenScreen): UnplacedLabel[] {
  if (giving.from === 'tasks') return inGrids(seen, (grid) => taskColumns(grid, giving, seen))
  if (giving.from === 'grid')
    return TELLING.includes(giving.as) ? inGrids(seen, (grid) => valueColumns(grid, giving, seen)) : []
  return giving.from === 'pair' && TELLING.includes(giving.as) ? pairs(giving, seen) : []
}

/** Nothing that the console's vocabulary knows says it. */
function isUnknown(label: string, { vocabulary }: SeenScreen): boolean {
  return label.length <= LONGEST_LABEL && /\p{L}/u.test(label) && vocabulary.termsOf(label).size === 0
}

function pairs(giving: FromPair, seen: SeenScreen): UnplacedLabel[] {
  const {
    label: [term],
    notUnder,
  } = giving
  return tellingPairs(seen.scene, seen.builds).flatMap(({ placed, readings }) => {
    const { label, value } = placed.part
    if (term === undefined || !readings.includes(giving.as)) return []
    if (isAside(placed) || !isUnknown(label, seen)) return []
    if (placed.under.some((title) => seen.vocabulary.saysOne(title, notUnder))) return []
    return [{ term, label, value }]
  })
}

type Telling = { placed: Placed<Pair>; readings: readonly Reading[] }

/** The pairs whose value looks like anything: few of many, found once for all rules. */
const tellingPairs = lookThroughBy((scene, builds: BuildTable) =>
  partsOfKind(scene, 'pair').flatMap((placed): Telling | [] => {
    const readings = readingsOf(placed.part, builds)
    return readings.length > 0 ? { placed, readings } : []
  }),
)

/** As what a pair's value can be read. */
function readingsOf({ value, values }: Pair, builds: BuildTable): Reading[] {
  const said = { text: value, pieces: values }
  return TELLING.filter((as) => readValue(said, as, { builds }) !== null)
}

const isAside = (placed: Placed) => isIn(placed, 'navigation') || isIn(placed, 'title') || isIn(placed, 'dialog')

function inGrids({ scene }: SeenScreen, find: (grid: Grid) => UnplacedLabel[]): UnplacedLabel[] {
  return partsOfKind(scene, 'grid').flatMap((placed) =>
    placed.part.loading || isIn(placed, 'navigation') ? [] : find(placed.part),
  )
}

/** A list of such subjects in which no known column holds the value, but every cell of an unknown one. */
function valueColumns(grid: Grid, giving: FromGrid, seen: SeenScreen): UnplacedLabel[] {
  const { vocabulary } = seen
  const [term] = giving.column
  const isList = columnOf(grid, giving.subject, vocabulary) !== null && !hasColumn(grid, giving.column, vocabulary)
  if (term === undefined || !isList || hasColumn(grid, giving.without ?? [], vocabulary)) return []
  const says = (text: string) => readValue({ text, pieces: [text] }, giving.as, seen) !== null
  return columnsThat(grid, seen, (texts) => texts.every(says)).map((found) => ({ term, ...found }))
}

/** A list with a target and a state in which no column is known to name tasks, but one names a snapshot task. */
function taskColumns(grid: Grid, { task, target, status, tasks }: FromTasks, seen: SeenScreen): UnplacedLabel[] {
  const { vocabulary } = seen
  const [term] = task
  const isList = columnOf(grid, target, vocabulary) !== null && columnOf(grid, status, vocabulary) !== null
  if (term === undefined || !isList || hasColumn(grid, task, vocabulary)) return []
  const names = Object.values(tasks).flat()
  const says = (text: string) => vocabulary.saysOne(text, names)
  return columnsThat(grid, seen, (texts) => texts.some(says)).map((found) => ({ term, ...found }))
}

function columnsThat(grid: Grid, seen: SeenScreen, holds: (texts: string[]) => boolean): Omit<UnplacedLabel, 'term'>[] {
  return grid.columns.flatMap(({ text: label }, at) => {
    if (!isUnknown(label, seen)) return []
    const texts = grid.rows.slice(0, ROWS_TRIED).flatMap(({ cells }) => cells[at]?.text || [])
    const [value] = texts
    return value !== undefined && holds(texts) ? [{ label, value }] : []
  })
}
