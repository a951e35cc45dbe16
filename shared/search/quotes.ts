import type { Reading } from './reading.ts'

const SHORTEST_QUOTE = 8
const LONG_QUOTE = 24
const OTHER_LINE = 0.5
/** What differs from one line of a log to the next: names, numbers, what stands in brackets. */
const VARYING = /<[^>]*>|\[[^\]]*\]|\S*[0-9]\S*/g

/** How long the longest name of the entry is that a pasted text has in it, word for word; of a line of a log, without its names and numbers. */
export function quotes(pasted: string | null, readings: Reading[]): number {
  if (!pasted) return 0
  const names = readings.filter(({ field }) => field !== 'body')
  const lengths = names.map(({ field, light }) => {
    if (isSaidIn(pasted, light.text)) return light.text.length
    return field === 'names' ? lengthOfSame(pasted, light.text) : 0
  })
  return Math.min(1, Math.max(0, ...lengths) / LONG_QUOTE)
}

/** `using backup proxy` and `for disk hard disk` of `Using backup proxy PROXY01 for disk Hard disk 1 [hotadd]`, as far as they are said. */
function lengthOfSame(text: string, line: string): number {
  const parts = line.split(VARYING).map((part) => part.trim())
  const said = parts.filter((part) => isSaidIn(text, part))
  return OTHER_LINE * said.join('').length
}

function isSaidIn(text: string, name: string): boolean {
  if (name.length < SHORTEST_QUOTE) return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true
  return false
}

const isLetter = (char = ' ') => /[a-z0-9]/.test(char)
