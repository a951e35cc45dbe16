import { readEsxi } from '#shared/esxi/version.ts'
import type { BuildTable } from '#shared/model/tables.ts'
import type { Question } from '#shared/model/topic.ts'
import type { Given } from './given.ts'

/**
 * Reads what a person typed or pasted as an answer to `question`. A whole line with version and build answers both.
 * Null when it holds no answer.
 */
export function readTyped(
  { input, key }: Pick<Question, 'input' | 'key'>,
  text: string,
  table: BuildTable,
): Given | null {
  if (input === 'duration') return duration(text)
  const { version, build } = readEsxi(text, table)
  const given: Given = []
  if (version !== undefined) given.push({ key: 'host.version', value: version })
  if (build !== undefined) given.push({ key: 'host.build', value: build })
  return given.some((answer) => answer.key === key) ? given : null
}

/** Whole milliseconds, with or without separators: `41200`, `41,200`. */
function duration(text: string): Given | null {
  const digits = text.normalize('NFKC').replace(/[\s,]/g, '')
  return /^[0-9]{1,9}(?:\.[0-9]{1,3})?$/.test(digits)
    ? [{ key: 'stun.at-removal-longest-ms', value: Number(digits) }]
    : null
}
