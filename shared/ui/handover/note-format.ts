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
  return quote ? [...own, '', ...fence(quote).map((line) => `${indent}  ${line}`), ''] : own
}

/** A fence longer than any run of backticks in the quote. */
function fence(quote: string): string[] {
  const longest = Math.max(2, ...[...quote.matchAll(/`+/g)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return [mark, ...quote.split(/\r\n|[\n\r]/), mark]
}

const escaped = (text: string) => text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/\r\n?/g, '\n')

function plain({ title, sections }: Note): string {
  const blocks = sections.map(({ heading, lines }) =>
    [...(heading ? [heading] : []), ...lines.flatMap(plainLine)].join('\n'),
  )
  return [title, '='.repeat(Math.min(72, title.length * 2)), '', blocks.join('\n\n')].join('\n')
}

function plainLine({ text, quote, deep }: NoteLine): string[] {
  const indent = deep ? '    ' : '  '
  const own = text.split(/\r\n|[\n\r]/).map((line, place) => `${indent}${place === 0 ? '- ' : '  '}${line}`)
  return quote ? [...own, ...quote.split(/\r\n|[\n\r]/).map((line) => `${indent}  > ${line}`)] : own
}
