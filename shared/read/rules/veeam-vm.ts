import type { Told } from './rule.ts'
import { isPlaceholder } from './veeam-words.ts'

/** Sentences that start like the line that names a VM. */
const NO_VM =
  /^(?:(?:rate|finished|started|objects?|of|time|mode|triggers|dependencies|archives)\b|(?:is|was|the|this|all|will|takes|took|has) )/
const SENTENCE = /[.!?。](?:$| Using )/
/** What consoles put after the name: another column, a state, a time. */
const AFTER_NAME = ['\t', '  ', '...', ' Started at ']

/** The VM of what follows `Processing `, which all lines up to the next such line are about. */
export function sessionVm(rest: string): Told[] {
  const ends = AFTER_NAME.map((words) => rest.indexOf(words)).filter((at) => at > 0)
  const name = rest
    .slice(0, Math.min(rest.length, ...ends))
    .replace(/^VM /, '')
    .replace(/^['"]|['"]$/g, '')
    .trim()
  return name === '' || SENTENCE.test(name) || isPlaceholder(name) || NO_VM.test(rest)
    ? []
    : [{ tell: 'session-vm', name }]
}
