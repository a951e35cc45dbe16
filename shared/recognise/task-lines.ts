import type { FromTasks } from '#shared/model/console.ts'
import type { Row } from '#shared/model/screen.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import { cellOf, columnOf, nameIn } from './grid-view.ts'
import { Kept } from './kept.ts'
import { momentOf } from './moment.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'
import type { Vocabulary } from './vocabulary.ts'

type Columns = { task: number; target: number; started: number }

/** The lines of task lists that a hint at a hot-add rests on. No facts: a reconfiguration has many causes. */
export function taskLinesIn(giving: FromTasks, { scene, vocabulary }: SeenScreen): TaskLine[] {
  return partsOfKind(scene, 'grid').flatMap((placed) => {
    const { part } = placed
    const task = columnOf(part, giving.task, vocabulary)
    const target = columnOf(part, giving.target, vocabulary)
    const started = columnOf(part, giving.started, vocabulary)
    if (part.loading || isIn(placed, 'navigation') || task === null || target === null || started === null) return []
    const columns = { task, target, started }
    return kept.of(giving, part, (row) => lineIn(row, columns, giving, vocabulary))
  })
}

const kept = new Kept<FromTasks, TaskLine>()

function lineIn(row: Row, columns: Columns, giving: FromTasks, vocabulary: Vocabulary): TaskLine[] {
  const name = nameOf(cellOf(row, columns.task)?.text ?? '', giving, vocabulary)
  const target = nameIn(row, columns.target)
  const at = name && isName(target) ? certainTime(cellOf(row, columns.started)?.text ?? '') : null
  return name && at !== null ? [{ name, target, at }] : []
}

/** A time that is told in only one way, and not as so long before now. */
function certainTime(text: string): number | null {
  const [one, other] = momentOf(text) ?? []
  return one !== undefined && one >= 0 && one === other ? one : null
}

function nameOf(text: string, { tasks, reconfigure }: FromTasks, vocabulary: Vocabulary): TaskLine['name'] | null {
  const terms = vocabulary.termsOf(text)
  if (terms.size === 0) return null
  const says = (ids: readonly string[] = []) => ids.some((id) => terms.has(id))
  if (says(reconfigure)) return 'reconfigure'
  if (says(tasks['create'])) return 'create-snapshot'
  return says(tasks['remove']) ? 'remove-snapshot' : null
}
