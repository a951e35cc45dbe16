import type { CarriedCase } from './carried.ts'
import { checkCase, type CheckedCase } from './check-case.ts'
import { LIMITS } from './limits.ts'
import type { Refusal } from './payload.ts'

const FORMAT = 'unstun-cases'
const VERSION = 1

/** Cases as a file that a person can read too. `writtenAt` is ISO 8601 in UTC. */
export function toFile(cases: readonly CarriedCase[], writtenAt: string): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, writtenAt, cases }, null, 1)}\n`
}

/** The cases in a file, each checked by itself. */
export function readFile(text: string): CheckedCase[] | Refusal {
  if (text.length > LIMITS.file) return 'too-large'
  const file = parsed(text.replace(/^\uFEFF/, ''))
  if (file === undefined && text.includes(FORMAT)) return 'damaged'
  if (!isRecord(file) || file['format'] !== FORMAT) return 'not-ours'
  return casesOf(file['version'], file['cases'])
}

function casesOf(version: unknown, cases: unknown): CheckedCase[] | Refusal {
  if (typeof version === 'number' && version > VERSION) return 'newer'
  if (version !== VERSION || !Array.isArray(cases)) return 'damaged'
  return cases.length > LIMITS.cases ? 'too-large' : cases.map(checkCase)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
