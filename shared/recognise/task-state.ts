import type { FromTasks, ValueTerms } from '#shared/model/console.ts'
import { TASK_STATES, type SnapshotTask } from '#shared/model/fact.ts'
import type { Cell, Row } from '#shared/model/screen.ts'
import { readValue } from './read-value.ts'
import type { SeenScreen } from './seen-screen.ts'

type Terms = Pick<SeenScreen, 'vocabulary' | 'builds'>

/** What a cell says; where it goes on with details or a link, what it begins with. */
export function termOf({ pieces }: Cell, words: string, values: ValueTerms, look: Terms): ReturnType<typeof readValue> {
  const read = (text: string) => readValue({ text, pieces: [] }, 'term', { ...look, values })
  const [first, second] = pieces
  return read(words) ?? (first !== undefined && second !== undefined ? read(first) : null)
}

/** How a task stands. */
export type State = Omit<SnapshotTask, 'task'>

/** How the task of a row stands: what its own cell says, and how far it is where another cell alone tells that. */
export function stateIn(row: Row, status: Cell | null, giving: FromTasks, seen: SeenScreen): State | null {
  return withProgress(stateOf(status, giving, seen), row, status)
}

const PERCENT = /(?<!\d)(\d{1,3})(?:\.\d{1,4})?\s?%/
const DONE = /(?<!un)check(?!box)|(?<!un)success|(?<!not-)\bok\b|(?<!in|not-)complete/i
const BROKEN = /error|exclamation(?!-?triangle)|fail(?!over)/i
/** Beside how far a task is it cancels it. */
const CROSSED = /times-circle/i
const CANCELED = /cancel|キャンセル|取り?消|中止/i

const ONLY_PERCENT = /^\d{1,3}(?:\.\d{1,4})?\s?%$/

/** How far it is may stand in a column of its own: the only one that tells it. */
function withProgress(state: State | null, { cells }: Row, status: Cell | null): State | null {
  if (state?.state !== 'running' || state.progress !== undefined) return state
  const told = cells.filter(
    (cell) => cell && cell !== status && (cell.progress !== null || ONLY_PERCENT.test(cell.text)),
  )
  const [only] = told
  const progress = only && told.length === 1 ? progressOf(only) : null
  return progress === null ? state : { ...state, progress }
}

/** By its words, else by how far it is, else by the shape of its icon. */
function stateOf(cell: Cell | null, giving: FromTasks, { vocabulary, builds }: SeenScreen): State | null {
  if (!cell) return null
  const words = plain(cell.text).replace(PERCENT, '').trim()
  const said = termOf(cell, words, giving.states, { vocabulary, builds })
  const state = isState(said) ? inAccord(said, cell) : byLook(cell, words)
  const progress = state === 'running' ? progressOf(cell) : null
  return state && (progress === null ? { state } : { state, progress })
}

/** Full-width digits are digits. */
const plain = (text: string) => (/[^\u0020-\u007e]/.test(text) ? text.normalize('NFKC') : text)

/** `42 % completed` is not completed; beside the icon of an error nothing is. */
function inAccord(state: SnapshotTask['state'], cell: Cell): SnapshotTask['state'] | null {
  if (state !== 'succeeded') return state
  if (BROKEN.test(cell.icons.join(' '))) return null
  return (progressOf(cell) ?? 100) < 100 ? 'running' : state
}

const isState = (said: unknown): said is SnapshotTask['state'] => TASK_STATES.some((state) => state === said)

const progressOf = (cell: Cell) => percentIn(cell) ?? cell.progress

function percentIn({ text }: Cell): number | null {
  const percent = Number(PERCENT.exec(plain(text))?.[1] ?? Number.NaN)
  return percent <= 100 ? percent : null
}

/** Where it shows both how far it is and that it broke, or both that it is done and broke, neither is told. An icon's name that is no known state leaves the icon's shape. */
function byLook(cell: Cell, words: string): SnapshotTask['state'] | null {
  const icons = cell.icons.join(' ')
  const runs = progressOf(cell) !== null
  const bare = isBare(cell, words)
  const broken = BROKEN.test(icons)
  if (runs && bare) return broken ? null : 'running'
  const done = bare && DONE.test(icons)
  if (!broken && (runs || !CROSSED.test(icons))) return done ? 'succeeded' : null
  return done || CANCELED.test(words) ? null : 'failed'
}

const isBare = ({ pieces }: Cell, words: string) => words === '' || (pieces.length === 0 && !CANCELED.test(words))
