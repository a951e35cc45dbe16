import type { FromTasks } from '#shared/model/console.ts'
import type { Grid, Row } from '#shared/model/screen.ts'
import { fitting, named, nothing, type Yield } from './found.ts'
import { cellOf, columnOf, nameIn } from './grid-view.ts'
import { grouped } from './grouped.ts'
import { Kept } from './kept.ts'
import { compareMoments, momentOf, type Moment } from './moment.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'
import { stateIn, termOf, type State } from './task-state.ts'

const KEY = 'vm.snapshot-task'

/** The newest snapshot task of each VM in a list of tasks. */
export function giveTasks(giving: FromTasks, seen: SeenScreen): Yield {
  const given = nothing()
  for (const placed of partsOfKind(seen.scene, 'grid')) {
    const columns = isIn(placed, 'navigation') ? null : columnsFor(giving, placed.part, seen)
    if (!columns) continue
    if (placed.part.loading) given.unsure.push({ key: KEY, reason: 'the list of tasks is still loading' })
    else giveNewest(giving, placed.part, columns, { seen, given })
  }
  return given
}

type Columns = { task: number; target: number | null; status: number; started: number | null }
type Step = { name: string; task: string; row: Row; started: string; state: State | null; quote: string }
type Giving = { seen: SeenScreen; given: Yield }

function columnsFor(giving: FromTasks, grid: Grid, { vocabulary, object }: SeenScreen): Columns | null {
  const task = columnOf(grid, giving.task, vocabulary)
  const status = columnOf(grid, giving.status, vocabulary)
  const target = columnOf(grid, giving.target, vocabulary)
  if (task === null || status === null || (target === null && object?.kind !== 'vm')) return null
  return { task, status, target, started: columnOf(grid, giving.started, vocabulary) }
}

function giveNewest(giving: FromTasks, grid: Grid, columns: Columns, { seen, given }: Giving): void {
  const steps = stepsIn(grid, giving, columns, seen)
  for (const [name, own] of grouped(steps, (step) => step.name)) {
    const newest = newestOf(own, grid, columns)
    const state = newest?.state
    if (!newest) given.unsure.push({ key: KEY, reason: `which task of ${name} is the newest cannot be told` })
    else if (!state) given.unsure.push({ key: KEY, reason: `the state of the newest task of ${name} cannot be told` })
    else {
      const value = { task: newest.task, ...state }
      const subject = columns.target === null ? fitting(seen.object, KEY) : named(KEY, name)
      if (subject) given.found.push({ subject, key: KEY, value, quote: newest.quote, at: newest.row.at })
    }
  }
}

const kept = new Kept<FromTasks, Step>()

/** Without a column of targets a step is the page's object's, which the row does not say. */
function stepsIn(grid: Grid, giving: FromTasks, columns: Columns, seen: SeenScreen): readonly Step[] {
  const make = (row: Row) => stepOf(row, giving, columns, seen)
  return columns.target === null ? grid.rows.flatMap(make) : kept.of(giving, grid, make)
}

function stepOf(row: Row, giving: FromTasks, columns: Columns, seen: SeenScreen): Step[] {
  const { vocabulary, builds, object } = seen
  const said = cellOf(row, columns.task)
  const target = columns.target === null ? (object?.name ?? '') : nameIn(row, columns.target)
  if (!said || !isName(target)) return []
  const task = termOf(said, said.text, giving.tasks, { vocabulary, builds })
  if (typeof task !== 'string') return []
  const started = cellOf(row, columns.started)?.text ?? ''
  const state = stateIn(row, cellOf(row, columns.status), giving, seen)
  return [{ name: target, task, row, started, state, quote: textOf(row) }]
}

/** By the time it began; where no times are shown by the order of the list, which begins with the newest unless it says otherwise. */
function newestOf(steps: readonly Step[], grid: Grid, { started }: Columns): Step | null {
  const rising = started !== null && grid.columns[started]?.sorted === 'ascending'
  const ordered = rising ? steps.toReversed() : steps
  const [first, ...others] = ordered
  if (!first) return null
  if (others.length === 0) return first
  const timed = ordered.map((step) => ({ step, moment: momentOf(step.started) }))
  if (ordered.every((step) => step.started === '')) return first
  const waiting = ordered.filter(isWaiting)
  if (waiting.length > 0) return waiting.length === 1 ? (waiting[0] ?? null) : null
  return latest(timed)
}

/** It has not begun yet: it is newer than all that have. */
const isWaiting = ({ started, state }: Step) => state?.state === 'queued' && momentOf(started) === null

type Timed = { step: Step; moment: Moment | null }

/** Null as soon as two of them cannot be compared. */
function latest(steps: readonly Timed[]): Step | null {
  let best: Timed | undefined
  for (const one of steps) {
    if (one.moment === null) return null
    const order: number | null = best?.moment ? compareMoments(one.moment, best.moment) : 1
    if (order === null) return null
    if (order > 0) best = one
  }
  return best?.step ?? null
}

/** The words of a row, cell after cell. */
function textOf(row: Row): string {
  return row.cells.flatMap((cell) => cell?.text || []).join(' ')
}
