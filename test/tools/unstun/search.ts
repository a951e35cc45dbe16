import { LANGUAGES, type Language } from '#shared/model/language.ts'
import { answerHit } from '#shared/search/answer-hit.ts'
import { ContentSearch } from '#shared/search/content-search.ts'
import { answerEsxi } from '#shared/search/esxi-answer.ts'
import type { Hit } from '#shared/search/library.ts'
import { PLAIN_WORDS } from '#shared/search/plain-words.ts'
import { ROOT } from '../root.ts'
import { BadInput } from './bad-input.ts'
import { freshContent } from './content.ts'

const DEFAULT_LIMIT = 10

/** `search WORDS… --lang ja|en [--limit N]`: what was found in the content, best first. Throws BadInput. */
export async function run(args: string[]): Promise<Hit[]> {
  const { words, language, limit } = askedIn(args)
  const content = freshContent(ROOT)
  const hits = new ContentSearch(content, PLAIN_WORDS).search({ text: words, language, limit })
  const answer = answerEsxi(words, content.builds)
  const first = answer ? [answerHit(answer, hits[0]?.score ?? 0, language)] : []
  return [...first, ...hits].slice(0, limit)
}

type Asked = { words: string; language: Language; limit: number }

function askedIn(args: string[]): Asked {
  const { words: parts, options } = parsed(args)
  const words = parts.join(' ')
  if (words.trim() === '') throw new BadInput('search takes the words to look for, and --lang ja or --lang en.')
  const language = LANGUAGES.find((each) => each === options.get('lang'))
  if (!language)
    throw new BadInput(`search takes --lang ja or --lang en, not ${JSON.stringify(options.get('lang') ?? 'none')}.`)
  return { words, language, limit: limitIn(options.get('limit')) }
}

/** Words may begin with a dash, as options of a command do; only `--lang` and `--limit` are ours. */
function parsed(args: string[]): { words: string[]; options: Map<string, string> } {
  const words: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < args.length; at++) {
    const [, name, inline] = /^--(lang|limit)(?:=(.*))?$/s.exec(args[at] ?? '') ?? []
    if (name === undefined) words.push(args[at] ?? '')
    else options.set(name, inline ?? args[++at] ?? '')
  }
  return { words, options }
}

function limitIn(limit: string | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT
  const number = Number(limit)
  if (!/^[0-9]+$/.test(limit) || number < 1)
    throw new BadInput(`--limit takes a whole number from 1 on, not ${JSON.stringify(limit)}.`)
  return number
}
