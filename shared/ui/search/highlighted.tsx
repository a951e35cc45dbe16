import type { ComponentChildren } from 'preact'
import type { Range } from '#shared/search/highlight.ts'

/** A text with its hits marked. */
export function Highlighted({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const [from, to] of ranges) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
