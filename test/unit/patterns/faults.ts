import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { check } from 'recheck'
import { ROOT } from '../../tools/root.ts'
import type { Pattern } from './patterns.ts'

const AT_ONCE = 2
/**
 * Exact where the automaton stays small; where repeats are counted by the hundred, attacks are looked for. An attack is told by the
 * letters it makes the pattern read (a thousand for each of its own and more), not by a clock that a busy machine makes run out.
 */
const THOROUGH = {
  timeout: 120_000,
  seedingTimeout: 2_000,
  incubationTimeout: 2_000,
  attackTimeout: 20_000,
  maxAttackStringSize: 30_000,
  attackLimit: 60_000_000,
}
/** What was found linear once is so for good. */
const KEPT = join(ROOT, '.cache/linear-patterns.json')

/** What is wrong with each pattern that may take more time than in proportion to the text; in no order. */
export async function faults(patterns: readonly Pattern[]): Promise<string[]> {
  const linear = new Set(kept())
  const waiting = [...new Map(patterns.map((one) => [keyOf(one), one])).values()].filter(
    (one) => !linear.has(keyOf(one)),
  )
  const found: string[] = []
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const wrong = await fault(one)
      if (wrong === null) linear.add(keyOf(one))
      else found.push(wrong)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  keep([...linear])
  return found
}

const keyOf = ({ source, flags }: Pattern) => `/${source}/${flags}`

async function fault(pattern: Pattern): Promise<string | null> {
  const judged = await check(pattern.source, pattern.flags, THOROUGH)
  if (judged.status === 'safe') return null
  const why = judged.status === 'vulnerable' ? judged.complexity.summary : judged.error.kind
  return `${pattern.at} ${keyOf(pattern)}: ${why}`
}

function kept(): string[] {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as string[]
  } catch {
    return []
  }
}

function keep(linear: readonly string[]): void {
  mkdirSync(dirname(KEPT), { recursive: true })
  writeFileSync(KEPT, JSON.stringify(linear))
}
