import type { Part } from '#shared/model/screen.ts'
import type { Steps } from '#shared/recognise/steps.ts'
import { isAlert, readAlerts } from './alerts.ts'
import { groupOf } from './groups.ts'
import { isGrid } from './grid-shape.ts'
import { detailsIn, readGrid, readRowsInSteps } from './grid.ts'
import { headingOf } from './headings.ts'
import { isLines, readLines } from './lines.ts'
import { readPair, readPairs } from './pairs.ts'
import { elementsOf, isButton, Spot } from './spot.ts'
import { isInTwoTables, readTable } from './tables.ts'
import { isTabs, readTabs } from './tabs.ts'
import { ownText, textOf, wordsOf } from './text.ts'
import { isTree, readTree } from './trees.ts'

/** What is told in a spot, in reading order. A spot that was read is not read again until it is walked anew. */
export function partsOf(spot: Spot): Part[] {
  return (spot.parts ??= spot.gone ? [] : read(spot))
}

/** What is read in one step: about as many elements. */
const ELEMENTS_A_STEP = 200

/** The same in steps: what is small is read first, so that in the end hardly anything is left to do. */
export function* readInSteps(spot: Spot): Steps<Part[]> {
  if (spot.parts || spot.gone) return partsOf(spot)
  if (spot.size > ELEMENTS_A_STEP) {
    if (spot.tag === 'table' || isGrid(spot) || isInTwoTables(spot)) yield* readRowsInSteps(spot)
    else if (!isTree(spot)) for (const kid of elementsOf(spot)) yield* readInSteps(kid)
  }
  const parts = partsOf(spot)
  yield
  return parts
}

function read(spot: Spot): Part[] {
  const structure = readStructure(spot)
  if (structure) return structure
  const group = groupOf(spot)
  if (group) return [{ ...group, parts: group.role === 'title' ? insideOf(spot).filter(isNoButton) : insideOf(spot) }]
  return readPair(spot, partsOf) ?? insideOf(spot)
}

/** What a button in a title bar does is no part of the title. */
const isNoButton = ({ kind, at }: Part) => kind !== 'text' || !(at instanceof Spot) || !isButton(at)

/** A spot that is one of the structures; null where it only holds others. */
function readStructure(spot: Spot): Part[] | null {
  if (isTree(spot)) return [readTree(spot)]
  if (isGrid(spot) || isInTwoTables(spot)) {
    const grid = readGrid(spot)
    if (grid) return [grid, ...detailsIn(spot).flatMap(partsOf)]
  }
  if (spot.tag === 'table') return readTable(spot, partsOf)
  if (isAlert(spot)) return readAlerts(spot)
  if (isTabs(spot)) return [readTabs(spot)]
  if (isLines(spot)) return [readLines(spot), ...insideOf(spot).filter(({ kind }) => kind !== 'text')]
  const heading = headingOf(spot)
  return heading && [heading]
}

function insideOf(spot: Spot): Part[] {
  const inner = elementsOf(spot)
  if (inner.length === 0) return asText(spot, textOf(spot))
  const parts = readPairs(spot, inner, partsOf)
  const own = ownText(spot)
  return own === '' ? parts : [...asText(spot, inner.some((kid) => kid.size > 6) ? own : wordsOf(spot)), ...parts]
}

function asText(spot: Spot, text: string): Part[] {
  return text === '' ? [] : [{ kind: 'text', text, at: spot }]
}
