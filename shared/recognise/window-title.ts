import type { Placed } from './placed.ts'
/** What parts the pieces of a window's title: `vSphere - sql01 - Summary`. */
const BETWEEN = /\s[-–—|]\s/

export const piecesOf = (title: string) => title.split(BETWEEN).map((piece) => piece.trim())

/** The words of a part that may be a name. A badge beside a name may look like its label. */
export function namesIn({ part }: Placed): string[] {
  if (part.kind === 'pair') return [part.label, part.value]
  return part.kind === 'heading' || part.kind === 'text' ? [part.text] : []
}
