import type { Tally } from './tally.ts'

/** One line of the summary. */
export interface Row extends Tally {
  readonly name: string
  readonly seconds: number
  readonly note: string
}

const WIDTHS = { name: 22, count: 9 }

/** A table of all rows with a heading. */
export function table(rows: readonly Row[]): string {
  const heading = line('', ['passed', 'failed', 'skipped', 'seconds'], '')
  return [
    heading,
    ...rows.map((row) =>
      line(row.name, [row.passed, row.failed, row.skipped, row.seconds.toFixed(1)].map(String), row.note),
    ),
  ].join('\n')
}

function line(name: string, cells: readonly string[], note: string): string {
  return `${name.padEnd(WIDTHS.name)}${cells.map((cell) => cell.padStart(WIDTHS.count)).join('')}  ${note}`.trimEnd()
}

/** The totals line that ends every run. */
export function totals(rows: readonly Tally[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped'): number => rows.reduce((total, row) => total + row[key], 0)
  const skipped = sum('skipped')
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Seconds that `work` took, with its result. */
export async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}
