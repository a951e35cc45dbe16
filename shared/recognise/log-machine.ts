import type { FromLog } from '#shared/model/console.ts'
import { columnOf, hasColumn, nameIn } from './grid-view.ts'
import type { Placed } from './placed.ts'
import { isName } from './read-value.ts'
import { dialogOf, isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/** The machine that the page shows as chosen: a selected row of machines, a labelled name, or a title that is a machine of the list. */
export function machineShown({ under, within }: Placed, giving: FromLog, seen: SeenScreen): string[] {
  const { scene, vocabulary } = seen
  const { machine } = giving
  const lists = partsOfKind(scene, 'grid').filter(({ part }) => hasColumn(part, machine, vocabulary))
  const rows = lists.flatMap(({ part }) => {
    const column = columnOf(part, machine, vocabulary)
    return part.rows.flatMap((row) => ({ name: nameIn(row, column), selected: row.selected }))
  })
  const chosen = rows.filter(({ selected, name }) => selected && isName(name)).map(({ name }) => name)
  if (chosen.length > 0) return [...new Set(chosen)]
  const labelled = partsOfKind(scene, 'pair').filter(
    ({ part }) => part.values.length > 0 && vocabulary.saysOne(part.label, machine),
  )
  if (labelled.length > 0) return [...new Set(labelled.map(({ part }) => part.value))]
  const known = new Set(rows.map(({ name }) => name).filter(isName))
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
      return part.rows.filter(({ selected }) => selected).map((row) => nameIn(row, column))
    })
  return names.length === 1 && names.every(isName) ? names : []
}

const LONGEST_TITLE = 400
const BETWEEN = /\s[-–—|]\s|[:：]\s?|\s(?:for|of)\s(?:VM\s)?|[()（）]/

/**
 * Where only a title names something, that may be the job. It is the machine when its label says so (`Workload: sql01`), or when
 * the log itself wrote the files of one machine, and it has the name that stands in the title.
 */
export function machineTitled(
  { under, within }: Placed,
  files: readonly string[],
  { machine }: FromLog,
  { vocabulary }: SeenScreen,
): string[] {
  const written = new Set(files)
  const names = [...under, ...within.map(({ title }) => title)]
    .filter((title) => title.length <= LONGEST_TITLE)
    .flatMap((title) => {
      const pieces = title.split(BETWEEN).map((piece) => piece.trim())
      const [label, name] = pieces
      if (pieces.length === 2 && label !== undefined && name !== undefined && vocabulary.saysOne(label, machine))
        return isName(name) ? [name] : []
      return written.size === 1 ? pieces.filter((piece) => written.has(piece)) : []
    })
  return [...new Set(names)]
}
