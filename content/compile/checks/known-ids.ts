import type { Draft } from '../draft/draft.ts'

/** Every full id that content can point to. */
export function knownIds({ topics, articles, glossary }: Draft): Set<string> {
  return new Set([
    ...articles.map(({ article }) => article.id),
    ...topics.flatMap(({ asked }) => asked.map(({ id }) => `question/${id}`)),
    ...topics.flatMap(({ topic }) => topic.verdicts.map(({ id }) => `verdict/${id}`)),
    ...glossary.map(({ id }) => `term/${id}`),
  ])
}

/** The known id of the same kind that looks most like a wrong one: `, did you mean «advice/upgrade-esxi»?`, or nothing. */
export function didYouMean(wrong: string, known: Iterable<string>): string {
  const [kind, bare] = split(wrong)
  const [near] = [...known]
    .filter((id) => split(id)[0] === kind)
    .map((id) => ({ id, far: distance(bare, split(id)[1]) }))
    .sort((a, b) => a.far - b.far)
  return near && near.far <= bare.length / 3 ? `, did you mean «${near.id}»?` : ''
}

/** `advice/x` → `advice/` and `x`; an id without a kind has none. */
function split(id: string): [kind: string, bare: string] {
  const end = id.indexOf('/') + 1
  return [id.slice(0, end), id.slice(end)]
}

/** How many letters must change, come or go: one row of the table of distances after the other. */
function distance(a: string, b: string): number {
  const first = [0, ...Array.from(b, (_, at) => at + 1)]
  return (
    Array.from(a)
      .reduce((row, letter, i) => nextRow(row, letter, i, b), first)
      .at(-1) ?? 0
  )
}

function nextRow(row: number[], letter: string, i: number, b: string): number[] {
  const next = [i + 1]
  for (const [j, other] of Array.from(b).entries()) {
    const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
    next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, change))
  }
  return next
}
