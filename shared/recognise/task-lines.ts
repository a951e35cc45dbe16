import type { FromTasks } from '#shared/model/console.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import { cellOf, columnOf } from './grid-view.ts'
import { momentOf } from './moment.ts'
import { isName } from './read-value.ts'
import { isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/** The lines of task lists that a hint at a hot-add rests on. No facts: a reconfiguration has many causes. */
export function taskLinesIn(
  { task, target, started, tasks, reconfigure }: FromTasks,
  { scene, vocabulary }: SeenScreen,
): TaskLine[] {
  const names: [TaskLine['name'], readonly string[]][] = [
    ['reconfigure', reconfigure],
    ['create-snapshot', tasks['create'] ?? []],
    ['remove-snapshot', tasks['remove'] ?? []],
  ]
  return partsOfKind(scene, 'grid').flatMap((placed) => {
    const { part } = placed
    const columns = [task, target, started].map((terms) => columnOf(part, terms, vocabulary))
    if (part.loading || isIn(placed, 'navigation') || columns.includes(null)) return []
    return part.rows.flatMap((row): TaskLine[] => {
      const [said = '', whose = '', when = ''] = columns.map((column) => cellOf(row, column)?.text ?? '')
      const name = names.find(([, terms]) => vocabulary.saysOne(said, terms))?.[0]
      const moment = name && isName(whose) ? momentOf(when) : null
      return name && moment && moment[0] === moment[1] ? [{ name, target: whose, at: moment[0] }] : []
    })
  })
}
