import type { ConsoleRules, Giving, ScreenIs } from '#shared/model/console.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import { readAddress } from './address.ts'
import { nothing, toFact, type Yield } from './found.ts'
import { giveGrids } from './give-grid.ts'
import { giveLogs } from './give-log.ts'
import { giveAlerts, givePairs } from './give-pair.ts'
import { giveSnapshots } from './give-snapshots.ts'
import { giveTasks } from './give-tasks.ts'
import { joined } from './look-through.ts'
import { objectOf } from './object.ts'
import type { ReadConsole } from './recognition.ts'
import { showing, type Showing } from './screens.ts'
import type { SeenScreen } from './seen-screen.ts'
import { settle, type Weighed } from './settle.ts'
import type { Steps } from './steps.ts'
import { taskLinesIn } from './task-lines.ts'
import { unplacedLabels } from './unplaced.ts'

/** A screen of a console → facts with evidence: every rule whose screen is showing; then conflicts, openly. */
export const readConsole: ReadConsole = function* ({ rules, vocabulary }, { screen, stretches }, knowledge) {
  const scene = joined(stretches)
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
  const { facts, unsure } = settle(screen.unsure ? withoutAbsence(given) : given, knowledge.sees)
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
