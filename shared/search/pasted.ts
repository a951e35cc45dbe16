import type { Filler } from './filler.ts'

const PASTED_FROM = 12
const PASTED_LOG_FROM = 4
/** Signs that are in code and messages, seldom in questions. */
const CODE_SIGNS = /["=[\]{}<>|\\]|::/g
const CODE_SIGNS_FROM = 4
/** Without any of these, a machine has not written it. */
const MACHINE_SIGNS = /[^\s\p{L}\p{M}]/u

/** Whether a text was written by a machine, or is longer than a question. `units` is in how many units it was taken apart. */
export function isPasted(source: string, units: number, { logNoise, machine }: Filler): boolean {
  if (units >= PASTED_FROM) return true
  if (!MACHINE_SIGNS.test(source)) return false
  if (machine.some((shape) => shape.test(source))) return true
  return (
    units >= PASTED_LOG_FROM &&
    (source.search(logNoise) >= 0 || (source.match(CODE_SIGNS)?.length ?? 0) >= CODE_SIGNS_FROM)
  )
}
