import type { Lines } from '#shared/model/screen.ts'
import { elementsOf, type Spot } from './spot.ts'
import { piecesOf, textOf } from './text.ts'

const LONGEST_LINE = 600

/** A list or a log whose entries are one line each. */
export function isLines(spot: Spot): boolean {
  if (spot.role === 'log' || spot.role === 'list') return entriesOf(spot).length > 0
  return (spot.tag === 'ul' || spot.tag === 'ol') && spot.role === '' && entriesOf(spot).length > 0
}

export function readLines(spot: Spot): Lines {
  const lines = entriesOf(spot).map((entry) => ({ text: textOf(entry), pieces: piecesOf(entry, asDrawn), at: entry }))
  return { kind: 'lines', lines: lines.filter(({ text }) => text !== ''), at: spot }
}

/** Lists are many: where their pieces are drawn is not asked. */
const asDrawn = () => null

function entriesOf(spot: Spot): Spot[] {
  const entries = elementsOf(spot).filter((kid) => spot.role === 'log' || kid.tag === 'li' || kid.role === 'listitem')
  return entries.filter((entry) => entry.size <= 30 && textOf(entry).length <= LONGEST_LINE)
}
