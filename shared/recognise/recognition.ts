import type { ConsoleId, ConsoleRules } from '#shared/model/console.ts'
import type { Fact, Subject } from '#shared/model/fact.ts'
import type { Place, Screen } from '#shared/model/screen.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { TaskLine } from '#shared/model/task-line.ts'
import type { Unsure } from './found.ts'
import type { Steps } from './steps.ts'
import type { Stretch } from './stretches.ts'
import type { UnplacedLabel } from './unplaced.ts'
import type { Vocabulary } from './vocabulary.ts'

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
 * and id, with what they said: they are off, and one that throws is added. `sees` tells whether a place is in sight, where that is
 * known: it is asked where a page says a thing in several places.
 */
export type Knowledge = {
  consoles: readonly ConsoleRules[]
  builds: BuildTable
  at: string
  likely?: ConsoleId | null
  faults?: Map<string, string>
  sees?: (place: Place) => boolean
}

/** A console that a screen was taken for, with its labels folded once. */
export type KnownConsole = { rules: ConsoleRules; vocabulary: Vocabulary }

/** A screen with its parts in reading order. */
export type ScreenInParts = { screen: Screen; stretches: readonly Stretch[] }

/** Reads a screen of a console that is known. */
export type ReadConsole = (known: KnownConsole, seen: ScreenInParts, knowledge: Knowledge) => Steps<Recognition>

/** What a page that is no console tells. */
export const NO_CONSOLE: Recognition = {
  console: null,
  object: null,
  facts: [],
  places: [],
  unsure: [],
  tasks: [],
  screens: [],
}
