/** What a pack from a file may hold, far above what a real one does: the file is a stranger's until it was checked. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 8 * 1024 * 1024,
  /** Brackets inside brackets. Prose in a real pack comes to fewer than twenty. */
  depth: 40,
  /** Characters of one text. */
  text: 20_000,
  /** Items of one list. */
  rows: 5_000,
  /** Packs from files that are in use at a time. */
  packs: 8,
} as const

/** Whether brackets stand deeper in each other than a pack's ever do. Reads the text once, before anything is made of it. */
export function isTooDeep(json: string, most: number = LIMITS.depth): boolean {
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const letter = json[at]
    if (letter === '"') at = endOfText(json, at)
    else if (letter === '[' || letter === '{') depth += 1
    else if (letter === ']' || letter === '}') depth -= 1
    if (depth > most) return true
  }
  return false
}

/** Where the text that begins at `start` ends. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}
