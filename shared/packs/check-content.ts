import * as v from 'valibot'
import type { Content } from '#shared/model/pack.ts'
import { checkLanguages } from './check-languages.ts'
import { checkReferences } from './check-references.ts'
import { checkTrees } from './check-tree.ts'
import { fault, isFaultCode, type Fault } from './fault.ts'
import { content as schema } from './schema/content.ts'

/**
 * Reads content of unknown origin. It comes back whole and without the consoles' rules, or not at all: then the first fault, with
 * its place. Bracket depth and size are bounded by whoever parsed it. Never throws.
 */
export function checkContent(input: unknown): Content | Fault {
  const read = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true })
  if (!read.success) return told(read.issues[0])
  const content: Content = { ...read.output, consoles: [] }
  return checkReferences(content)[0] ?? checkLanguages(content)[0] ?? checkTrees(content)[0] ?? content
}

export const isFault = (checked: object): checked is Fault => 'why' in checked

function told(issue: v.BaseIssue<unknown>): Fault {
  return fault(codeOf(issue), placeOf(issue), foundIn(issue))
}

function codeOf({ expected, message, received, type }: v.BaseIssue<unknown>): Fault['why'] {
  if (isFaultCode(message)) return message
  if (type === 'strict_object' && expected === 'never') return 'unknown-field'
  return received === 'undefined' ? 'missing' : 'form'
}

const MOST_SHOWN = 60

/** What stands there, where it is short enough to be shown. */
function foundIn({ input }: v.BaseIssue<unknown>): string | undefined {
  if (typeof input === 'number') return String(input)
  if (typeof input !== 'string') return undefined
  return input.length > MOST_SHOWN ? `${input.slice(0, MOST_SHOWN)}…` : input
}

/** The way to a field: a row of a list goes by its id, where it has one, else by its number from 1. */
function placeOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key, value }) => {
      if (typeof key !== 'number') return `.${String(key).slice(0, MOST_SHOWN)}`
      return `[${idOf(value) ?? key + 1}]`
    })
    .join('')
    .replace(/^\./, '')
}

function idOf(row: unknown): string | undefined {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined
  return typeof id === 'string' && /^[a-z0-9/-]{1,100}$/.test(id) ? id : undefined
}
