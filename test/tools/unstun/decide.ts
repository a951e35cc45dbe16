import { createReadStream } from 'node:fs'
import { CaseInputError, LONGEST_CASE, parseCase } from '#shared/decide/case-input.ts'
import { decide } from '#shared/decide/decide.ts'
import type { CaseFacts } from '#shared/model/case.ts'
import type { Decision } from '#shared/model/decision.ts'
import { ROOT } from '../root.ts'
import { BadInput } from './bad-input.ts'
import { freshContent } from './content.ts'

/** `decide FILE.json`: the flat map of a case → verdict, advice, question, reasons. Throws BadInput. */
export async function run(args: string[]): Promise<Decision> {
  const [path] = args
  if (path === undefined || args.length !== 1) throw new BadInput('decide takes the name of one JSON file.')
  const facts = caseIn(await textOf(path))
  const { topics, builds } = freshContent(ROOT)
  const [topic] = topics
  if (!topic) throw new Error('The content has no topic.')
  return decide(topic, facts, builds)
}

function caseIn(text: string): CaseFacts {
  try {
    return parseCase(text)
  } catch (error) {
    throw error instanceof CaseInputError ? new BadInput(error.message) : error
  }
}

/** Reads no more than a case may have, were it a pipe without end; a letter has at most four bytes. */
async function textOf(path: string): Promise<string> {
  let text = ''
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', end: 4 * LONGEST_CASE })) text += String(chunk)
  } catch (error) {
    throw new BadInput(`The file ${path} cannot be read: ${reason(error)}.`)
  }
  return text
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'permission is denied',
  }
  return known[code ?? ''] ?? message
}
