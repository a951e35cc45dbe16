import type { Note, NoteLine } from './case-note.ts'

export type NoteFormat = 'markdown' | 'plain'

/** Notes as one text. Names and quotes are strangers' words: in Markdown they mark nothing up. */
export function noteText(notes: readonly Note[], format: NoteFormat): string {
  const one = format === 'markdown' ? markdown : plain
  return `${notes.map(one).join(format === 'markdown' ? '\n\n---\n\n' : '\n\n\n')}\n`
}

function markdown({ title, sections }: Note): string {
  const blocks = sections.map(({ heading, lines }) =>
    [...(heading ? [`## ${heading}`, ''] : []), ...lines.flatMap(markdownLine)].join('\n'),
  )
  return [`# ${escaped(title)}`, ...blocks].join('\n\n')
}

function markdownLine({ text, quote, deep }: NoteLine): string[] {
  const indent = deep ? '  ' : ''
  const lines = escaped(text).split('\n')
  const own = lines.map((line, place) => `${indent}${place === 0 ? '- ' : '  '}${line}`)
  if (!quote) return own
  if (!LINE_BREAK.test(quote)) return [...own.slice(0, -1), `${own.at(-1)}: ${codeSpan(quote)}`]
  return [...own, '', ...fence(quote).map((line) => `${indent}  ${line}`), '']
}

const LINE_BREAK = /\r\n|[\n\r]/

/** Marks longer than any run of backticks in the quote. */
const marks = (quote: string, least: number) =>
  '`'.repeat(Math.max(least, ...[...quote.matchAll(/`+/g)].map(([run]) => run.length + 1)))

function codeSpan(quote: string): string {
  const mark = marks(quote, 1)
  return quote.includes('`') ? `${mark} ${quote} ${mark}` : `${mark}${quote}${mark}`
}

const fence = (quote: string): string[] => [marks(quote, 3), ...quote.split(LINE_BREAK), marks(quote, 3)]

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\r\n?/g, '\n')

function plain({ title, sections }: Note): string {
  const blocks = sections.map(({ heading, lines }) =>
    [...(heading ? [heading] : []), ...lines.flatMap(plainLine)].join('\n'),
  )
  return [title, '='.repeat(Math.min(72, title.length * 2)), '', blocks.join('\n\n')].join('\n')
}

function plainLine({ text, quote, deep }: NoteLine): string[] {
  const indent = deep ? '    ' : '  '
  const own = text.split(LINE_BREAK).map((line, place) => `${indent}${place === 0 ? '- ' : '  '}${line}`)
  if (!quote) return own
  if (!LINE_BREAK.test(quote)) return [...own.slice(0, -1), `${own.at(-1)}: ${quote}`]
  return [...own, ...quote.split(LINE_BREAK).map((line) => `${indent}  > ${line}`)]
}
