import type { ConsoleId, ConsoleRules, Giving, ScreenIs } from '#shared/model/console.ts'
import type { Fact, Subject } from '#shared/model/fact.ts'
import { type Path, type Place, type Screen } from '#shared/model/screen.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import { readAddress } from './address.ts'
import { nothing, toFact, type Unsure, type Yield } from './found.ts'
import { isConsole, needsWords } from './gate.ts'
import { giveGrids } from './give-grid.ts'
import { giveLogs } from './give-log.ts'
import { giveAlerts, givePairs } from './give-pair.ts'
import { giveSnapshots } from './give-snapshots.ts'
import { giveTasks } from './give-tasks.ts'
import { objectOf } from './object.ts'
import { sceneOf, wordsOf, type Placed } from './scene.ts'
import { showing, type Showing } from './screens.ts'
import type { SeenScreen } from './seen-screen.ts'
import { settle, type Weighed } from './settle.ts'
import { finish, type Steps } from './steps.ts'
import { taskLinesIn } from './task-lines.ts'
import { unplacedLabels, type UnplacedLabel } from './unplaced.ts'
import { Vocabulary } from './vocabulary.ts'

/** What a screen tells. `places` has for each fact where it was read. */
export type Recognition = {
  console: ConsoleId | null
  object: Subject | null
  facts: Fact[]
  places: readonly Place[]
  unsure: Unsure[]
  /** What may hint at a hot-add: see shared/infer/hotadd-hint.ts. */
  tasks: TaskLine[]
  /** The screens that are showing, by id. */
  screens: string[]
  /** Those of them that gave a fact, or said why they could not. */
  matched?: string[]
  /** Labels in sight that no term says and whose value looks like a fact: a person may confirm them. */
  labels?: UnplacedLabel[]
}

/**
 * What recognising needs besides the screen: the consoles' rules, the table of builds, and the time of the look (ISO 8601).
 * `likely` is the console that it was the last time: its gate is tried first. `faults` are screens' rules that threw, by console
 * and id, with what they said: they are off, and one that throws is added.
 */
export type Knowledge = {
  consoles: readonly ConsoleRules[]
  builds: BuildTable
  at: string
  likely?: ConsoleId | null
  faults?: Map<string, string>
}

/** Screen → facts with evidence. Gates first; then every rule whose screen is showing; then conflicts, openly. Throws nothing. */
export function recognise(screen: Screen, knowledge: Knowledge): Recognition {
  return finish(recogniseInSteps(screen, knowledge))
}

/** The same in steps. */
export function* recogniseInSteps(screen: Screen, knowledge: Knowledge): Steps<Recognition> {
  const scene = sceneOf(screen)
  yield
  const rules = yield* consoleOf(screen, scene, knowledge)
  if (!rules) return { console: null, object: null, facts: [], places: [], unsure: [], tasks: [], screens: [] }
  const vocabulary = vocabularyOf(rules)
  const object = objectOf(rules, screen, scene)
  yield
  const shown = showing(rules, { screen, scene, object }, vocabulary)
  const seen = { object, vocabulary, builds: knowledge.builds }
  const given: Given[] = []
  for (const one of shown) {
    yield
    given.push(...(yield* giveAll(rules, one, seen, knowledge.faults)))
  }
  yield
  const { facts, unsure } = settle(screen.unsure ? withoutAbsence(given) : given)
  const origin = readAddress(screen.url)?.origin ?? screen.url
  return {
    console: rules.id,
    object,
    facts: facts.map((found) => toFact(found, origin, knowledge.at)),
    places: facts.map((found) => found.at),
    unsure: screen.unsure ? [...unsure, { key: 'vm.snapshot-count', reason: screen.unsure }] : unsure,
    tasks: given.flatMap((one) => one.tasks),
    screens: shown.map(({ rule }) => rule.id),
    labels: unplacedLabels(shown.map(({ rule, scene: own }) => ({ gives: rule.gives, seen: { ...seen, scene: own } }))),
    matched: [...new Set(given.flatMap((one) => (one.found.length + one.unsure.length > 0 ? [one.rule] : [])))],
  }
}

function* consoleOf(
  screen: Screen,
  scene: readonly Placed[],
  { consoles, likely = null }: Knowledge,
): Steps<ConsoleRules | null> {
  const seen = { screen, address: readAddress(screen.url), words: () => wordsOf(scene) }
  for (const rules of inOrder(consoles, likely)) {
    if (isConsole(rules, seen, vocabularyOf(rules))) return rules
    yield
  }
  return null
}

/** What one giving of a screen's rule gave. */
type Given = Weighed & { rule: string; tasks: TaskLine[] }

/** A rule that throws gives nothing at all, now and later; the others go on. */
function* giveAll(
  { id }: ConsoleRules,
  { rule, scene, weight }: Showing,
  seen: Omit<SeenScreen, 'scene'>,
  faults: Map<string, string> = new Map(),
): Steps<Given[]> {
  const name = `${id}/${rule.id}`
  const given: Given[] = []
  if (faults.has(name)) return given
  try {
    for (const giving of rule.gives) {
      const own = { ...seen, scene }
      const tasks = giving.from === 'tasks' ? taskLinesIn(giving, own) : []
      given.push({ rule: rule.id, weight, tasks, ...give(giving, rule.is, own) })
      yield
    }
    return given
  } catch (error) {
    faults.set(name, error instanceof Error ? error.message : String(error))
    return []
  }
}

/** The console it was the last time, then those that structure alone tells apart. Only one can be it; the order only saves time. */
function inOrder(consoles: readonly ConsoleRules[], likely: ConsoleId | null): ConsoleRules[] {
  const cost = (rules: ConsoleRules) => (rules.id === likely ? 0 : needsWords(rules.is) ? 2 : 1)
  return consoles.toSorted((a, b) => cost(a) - cost(b))
}

function give(giving: Giving, is: ScreenIs, seen: SeenScreen): Yield {
  switch (giving.from) {
    case 'pair':
      return givePairs(giving, seen)
    case 'alert':
      return giveAlerts(giving, seen)
    case 'grid':
      return giveGrids(giving, seen)
    case 'tasks':
      return giveTasks(giving, seen)
    case 'snapshots':
      return giveSnapshots(giving, is, seen)
    case 'log':
      return giveLogs(giving, seen)
    default:
      return nothing()
  }
}

/** Of a page that was not read to its end nothing is told that rests on having seen all of it. */
function withoutAbsence<Y extends Yield>(yields: readonly Y[]): Y[] {
  const rests = new Set(['vm.snapshot-count', 'vm.snapshot-names', 'vm.snapshot-task', 'vm.datastores'])
  return yields.map((one) => ({
    ...one,
    found: one.found.filter(({ key, value }) => !rests.has(key) && value !== 'absent'),
  }))
}

const vocabularies = new WeakMap<ConsoleRules, Vocabulary>()

function vocabularyOf(rules: ConsoleRules): Vocabulary {
  const known = vocabularies.get(rules) ?? new Vocabulary(rules.vocabulary)
  vocabularies.set(rules, known)
  return known
}

/** A place as a path, also when it was not written out yet. */
export function pathOf(place: Place): Path {
  return 'toJSON' in place ? place.toJSON() : place
}
