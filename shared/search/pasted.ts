import type { Filler } from './filler.ts'

const PASTED_FROM = 12
const PASTED_LOG_FROM = 4
/** Signs that are in code and messages, seldom in questions. */
const CODE_SIGNS = /["=[\]{}<>|\\]|::/g
const CODE_SIGNS_FROM = 4
/** A prompt, a path, a key with its value, a thread of a log, a call: what nobody writes in a question. */
const SHAPES = [
  /^\s*(?:\[\w+@[^\]]*\]|PS [A-Z]:\\[^>]*>|[~#$>]\s)/,
  /(?:[\\/][\w .$%{}-]+){2}/,
  /^\s*"?[\w.:]+"?\s*=\s*(?:"|\w+:)/,
  /^\s*[\w-]+\|\s/,
  /[a-z]\w*\[[0-9]+\]|\bcpu[0-9]+:[0-9]+/,
  /\w\(\)/,
  /\s::\s/,
  /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]*){2,}:\s|\b\w+\.\w+\.[A-Z]\w+/,
]

/** Whether a text was written by a machine, or is longer than a question. `units` is in how many units it was taken apart. */
export function isPasted(source: string, units: number, { logNoise }: Filler): boolean {
  if (units >= PASTED_FROM || SHAPES.some((shape) => shape.test(source))) return true
  return (
    units >= PASTED_LOG_FROM &&
    (source.search(logNoise) >= 0 || (source.match(CODE_SIGNS)?.length ?? 0) >= CODE_SIGNS_FROM)
  )
}
