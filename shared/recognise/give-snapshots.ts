import type { FromSnapshots, ScreenIs } from '#shared/model/console.ts'
import type { FactKey, Subject } from '#shared/model/fact.ts'
import type { Grid, Place, Tree } from '#shared/model/screen.ts'
import { fitting, nothing, type Found, type Yield } from './found.ts'
import { columnOf, hasColumn, isWhole, nameIn } from './grid-view.ts'
import type { Placed } from './placed.ts'
import { isCut, isName } from './read-value.ts'
import { dialogOf, isIn, partsOfKind } from './scene.ts'
import type { SeenScreen } from './seen-screen.ts'

/** The name that Veeam gives to the snapshot of a running backup (Veeam KB1790). */
const BACKUP_SNAPSHOT = 'VEEAM BACKUP TEMPORARY SNAPSHOT'

/** A VM's snapshots, from a tree that shows the present state too, or from a list of the same shape. */
export function giveSnapshots(giving: FromSnapshots, is: ScreenIs, seen: SeenScreen): Yield {
  const given = nothing()
  const isMarker = (text: string) => seen.vocabulary.says(text, giving.marker)
  for (const { placed, list } of listsIn(giving, is, isMarker, seen)) {
    const subject = subjectOf(placed, is, seen)
    if (list.loading) given.unsure.push({ key: 'vm.snapshot-names', reason: 'the list of snapshots is still loading' })
    else if (!subject)
      given.unsure.push({ key: 'vm.snapshot-names', reason: 'whose snapshots these are cannot be told' })
    else give(withoutMachine(list, subject), subject, isMarker, given)
  }
  return given
}

type IsMarker = (text: string) => boolean

type Listed = { placed: Placed; list: List }

/**
 * A list that does not show the present state counts only where none does that shows it, and under a title or tab that says what it is.
 * In a tree the present state may be in a closed node: where every end of it is one, all that is in sight are snapshots.
 */
function listsIn(giving: FromSnapshots, { shows = [] }: ScreenIs, isMarker: IsMarker, seen: SeenScreen): Listed[] {
  const lists = [
    ...partsOfKind(seen.scene, 'tree').map((placed) => ({ placed, list: fromTree(placed.part) })),
    ...partsOfKind(seen.scene, 'grid').map((placed) => ({
      placed,
      list: fromGrid(placed.part, giving, isMarker, seen),
    })),
  ].flatMap(({ placed, list }) => (list && !isIn(placed, 'navigation') ? [{ placed, list }] : []))
  const marked = lists.filter(({ list }) => list.texts.some(isMarker))
  if (marked.length > 0) return marked
  const says = (text: string) => seen.vocabulary.saysOne(text, shows)
  return lists.filter(
    ({ placed, list }) =>
      list.texts.length > 0 && ((list.dated && isUnder(placed, says, seen)) || (list.closed && isTitled(placed, says))),
  )
}

/** Right under a title that says what it is, or in a dialog with such a title. */
function isTitled(placed: Placed, says: (text: string) => boolean): boolean {
  const titles = [placed.under.at(-1), dialogOf(placed)?.title].filter((title) => title !== undefined)
  return titles.some((title) => says(title) || nameInTitle(title, says) !== null)
}

function isUnder({ under, within }: Placed, says: (text: string) => boolean, { scene }: SeenScreen): boolean {
  const tabs = partsOfKind(scene, 'tabs').flatMap(({ part }) => part.tabs.filter(({ selected }) => selected))
  const titles = [...under, ...within.map(({ title }) => title)]
  return titles.some((title) => says(title) || nameInTitle(title, says) !== null) || tabs.some(({ text }) => says(text))
}

/** `dated`: it says when each was created. `closed`: all its ends are nodes that others are hidden in. `root`: the icon of the only node that all others are below. `odd`: what the first node is cannot be told. */
type List = {
  texts: string[]
  whole: boolean
  loading: boolean
  at: Place
  dated?: boolean
  closed?: boolean
  root?: string
  odd?: true
}

function fromTree({ nodes, whole, loading, at }: Tree): List {
  const [first, ...others] = nodes
  const isRoot = first !== undefined && others.length > 0 && others.every(({ depth }) => depth > first.depth)
  const closed = nodes.every((node, below) => node.closed || (nodes[below + 1]?.depth ?? 0) > node.depth)
  return { texts: nodes.map(({ text }) => text), whole, loading, at, closed, ...(isRoot ? { root: first.icon } : {}) }
}

const MACHINE_ICON = /(?:^|[-_ ])vm(?:[-_ ]|$)|virtual-?machine/i
const SNAPSHOT_ICON = /snapshot|camera/i

/** Some trees begin with the VM itself. Without an icon that may be a snapshot called like it as well. */
function withoutMachine(list: List, { name }: Subject): List {
  if (list.root === undefined || list.texts[0] !== name || SNAPSHOT_ICON.test(list.root)) return list
  return MACHINE_ICON.test(list.root) ? { ...list, texts: list.texts.slice(1) } : { ...list, odd: true }
}

/** One that shows the present state shows all; of another only its own count tells that. */
function fromGrid(
  grid: Grid,
  { name, created }: FromSnapshots,
  isMarker: IsMarker,
  { vocabulary }: SeenScreen,
): List | null {
  const column = columnOf(grid, name, vocabulary)
  if (column === null) return null
  const texts = grid.rows.map((row) => nameIn(row, column))
  const all = isWhole(grid)
  const dated = hasColumn(grid, created, vocabulary)
  const whole = all && !texts.includes('') && (grid.stated !== null || !dated || texts.some(isMarker))
  return { texts, whole, loading: grid.loading, at: grid.at, dated }
}

/** Two nodes that say it: one of them is a snapshot that somebody called so. */
function give(list: List, subject: Subject, isMarker: (text: string) => boolean, given: Yield): void {
  const names = list.texts.filter((text) => !isMarker(text))
  if (names.length < list.texts.length - 1) {
    given.unsure.push({ key: 'vm.snapshot-names', reason: 'a snapshot has the name of the present state' })
    return
  }
  const clean = names.every(isName)
  const add = (key: FactKey, value: Found['value'], quote: string) =>
    given.found.push({ subject, key, value, quote, at: list.at })
  if (list.odd) given.unsure.push({ key: 'vm.snapshot-names', reason: 'the first of them may be the VM itself' })
  else if (names.length > 0 && clean) add('vm.snapshot-names', names, names.join('\n'))
  const ofBackup = names.find((name) => name === BACKUP_SNAPSHOT)
  if (ofBackup) add('vm.backup-snapshot', 'present', ofBackup)
  if (!list.whole || list.odd) {
    given.unsure.push({ key: 'vm.snapshot-count', reason: 'not the whole list of snapshots is in sight' })
    return
  }
  add('vm.snapshot-count', names.length, list.texts.join('\n'))
  if (!ofBackup && !names.some(isCut)) add('vm.backup-snapshot', 'absent', list.texts.join('\n'))
}

/** A dialog names its VM in its title; without a name there it is about the page's object. */
function subjectOf(placed: Placed, { shows }: ScreenIs, { object, vocabulary }: SeenScreen): Subject | null {
  const dialog = dialogOf(placed)
  const name = dialog ? nameInTitle(dialog.title, (text) => vocabulary.saysOne(text, shows ?? [])) : null
  if (name === null) return fitting(object, 'vm.snapshot-names')
  return object?.kind === 'vm' && object.name === name ? object : { kind: 'vm', name }
}

/** A name and words around it. */
const LONGEST_TITLE = 400

/** `Manage Snapshots - sql01`, `Manage snapshots for sql01`, `sql01 - スナップショットの管理`. */
export function nameInTitle(title: string, says: (text: string) => boolean): string | null {
  if (title.length > LONGEST_TITLE) return null
  const parts = title.split(/([:：]?\s[-–—|]\s|[:：]\s?|\s(?:for|of)\s(?:VM\s)?)/)
  for (let at = 1; at < parts.length; at += 2) {
    const before = parts.slice(0, at).join('').trim()
    const after = parts
      .slice(at + 1)
      .join('')
      .trim()
    if (says(before) && isName(after)) return after
    if (says(after) && isName(before)) return before
  }
  return nameBesideWords(title, says)
}

/** `Manage Snapshots sql01`, the name in an element of its own; `sql01 のスナップショットの管理`. */
function nameBesideWords(title: string, says: (text: string) => boolean): string | null {
  const words = title.split(' ').slice(0, 12)
  for (let at = 1; at < words.length; at++) {
    const [before, after] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    if (says(before) && isName(after)) return after
  }
  const at = title.indexOf('の')
  const [owner, rest] = [title.slice(0, at).trim(), title.slice(at + 1).trim()]
  return at > 0 && says(rest) && !says(owner) && isName(owner) && !owner.startsWith('スナップ') ? owner : null
}
