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
import { sceneOf, wordsOf } from './scene.ts'
import { showing } from './screens.ts'
import type { SeenScreen } from './seen-screen.ts'
import { settle } from './settle.ts'
import { taskLinesIn } from './task-lines.ts'
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
}

/**
 * What recognising needs besides the screen: the consoles' rules, the table of builds, and the time of the look (ISO 8601).
 * `likely` is the console that it was the last time: its gate is tried first.
 */
export type Knowledge = { consoles: readonly ConsoleRules[]; builds: BuildTable; at: string; likely?: ConsoleId | null }

/** Screen → facts with evidence. Gates first; then every rule whose screen is showing; then conflicts, openly. Throws nothing. */
export function recognise(screen: Screen, { consoles, builds, at, likely = null }: Knowledge): Recognition {
  const scene = sceneOf(screen)
  const address = readAddress(screen.url)
  const seen = { screen, address, words: () => wordsOf(scene) }
  const rules = inOrder(consoles, likely).find((one) => isConsole(one, seen, vocabularyOf(one)))
  if (!rules) return { console: null, object: null, facts: [], places: [], unsure: [], tasks: [], screens: [] }
  const vocabulary = vocabularyOf(rules)
  const object = objectOf(rules, screen, scene)
  const shown = showing(rules, { screen, scene, object }, vocabulary)
  const yields = shown.flatMap(({ rule, scene: own, weight }) =>
    rule.gives.map((giving) => ({
      rule: rule.id,
      weight,
      ...give(giving, rule.is, { scene: own, object, vocabulary, builds }),
    })),
  )
  const { facts, unsure } = settle(screen.unsure ? withoutAbsence(yields) : yields)
  return {
    console: rules.id,
    object,
    facts: facts.map((found) => toFact(found, address?.origin ?? screen.url, at)),
    places: facts.map((found) => found.at),
    unsure: screen.unsure ? [...unsure, { key: 'vm.snapshot-count', reason: screen.unsure }] : unsure,
    tasks: shown.flatMap(({ rule, scene: own }) =>
      rule.gives.flatMap((giving) =>
        giving.from === 'tasks' ? taskLinesIn(giving, { scene: own, object, vocabulary, builds }) : [],
      ),
    ),
    screens: shown.map(({ rule }) => rule.id),
    matched: [...new Set(yields.flatMap((one) => (one.found.length + one.unsure.length > 0 ? [one.rule] : [])))],
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
