import type { CarriedCase } from './carried.ts'
import { checkCase, type CheckedCase } from './check-case.ts'
import { LIMITS } from './limits.ts'
import type { Refusal } from './payload.ts'

const FORMAT = 'unstun-cases'
const VERSION = 1

/** What a file of rescued cases lacks: so many parts could not be read; `unread` where there was no reading of the database at all. */
export type Incomplete = { lost: number; unread: boolean }

/** Cases as a file that a person can read too. `writtenAt` is ISO 8601 in UTC. */
export function toFile(cases: readonly CarriedCase[], writtenAt: string, incomplete: Incomplete | null = null): string {
  const head = { format: FORMAT, version: VERSION, writtenAt, ...(incomplete ? { incomplete } : {}) }
  return `${JSON.stringify({ ...head, cases }, null, 1)}\n`
}

/** The cases in a file, each checked by itself. */
export function readFile(text: string): CheckedCase[] | Refusal {
  if (text.length > LIMITS.file) return 'too-large'
  const file = parsed(text.replace(/^\uFEFF/, ''))
  if (file === undefined && text.includes(FORMAT)) return 'damaged'
  if (!isRecord(file) || file['format'] !== FORMAT) return 'not-ours'
  const read = casesOf(file['version'], file['cases'])
  return typeof read === 'string' || !file['incomplete'] ? read : [...read, MISSING]
}

/** What stands for the cases that a rescue could not read. */
const MISSING: CheckedCase = { case: null, problems: [{ part: 'other', name: '', why: 'damaged' }] }

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
