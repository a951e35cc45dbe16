import type { Screen } from '#shared/model/screen.ts'
import { consoleOf } from './console-of.ts'
import { readConsole } from './read-console.ts'
import { NO_CONSOLE, type Knowledge, type Recognition } from './recognition.ts'
import { finish, type Steps } from './steps.ts'
import { stretchesOf } from './stretches.ts'

/** Screen → facts with evidence: which console it is, then what its rules read. Throws nothing. */
export function recognise(screen: Screen, knowledge: Knowledge): Recognition {
  return finish(recogniseInSteps(screen, knowledge))
}

function* recogniseInSteps(screen: Screen, knowledge: Knowledge): Steps<Recognition> {
  const seen = { screen, stretches: stretchesOf(screen) }
  const known = yield* consoleOf(seen, knowledge)
  return known ? yield* readConsole(known, seen, knowledge) : NO_CONSOLE
}
