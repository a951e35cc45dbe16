import { meetsAim, ratioOf, type Figure } from './figure.ts'

const HEADING = ['what', 'measured', 'ratio', 'to', 'aim', '']

/** The figures as a Markdown table, padded as Prettier does, so that it reads well in a terminal too. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEADING, ...figures.map(cells)]
  const widths = HEADING.map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)))
  const lines = rows.map((row) => line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))))
  return [lines[0], line(widths.map((width) => '-'.repeat(width))), ...lines.slice(1)].join('\n')
}

const line = (row: readonly string[]) => `| ${row.join(' | ')} |`

function cells(figure: Figure): string[] {
  const { what, value, unit, bare } = figure
  const ratio = ratioOf(figure)
  const met = meetsAim(figure)
  return [
    what,
    `${readable(value)} ${unit}`,
    ratio === undefined ? '' : `${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)} ×`,
    bare ? `${bare.what}, ${readable(bare.value)} ${unit}` : '',
    aimText(figure),
    met === undefined ? '' : met ? 'met' : 'missed',
  ]
}

function aimText({ aim, unit }: Figure): string {
  if (!aim) return ''
  const suffix = aim.of === 'ratio' ? '×' : unit
  return aim.atLeast === undefined ? `≤ ${aim.atMost} ${suffix}` : `≥ ${aim.atLeast} ${suffix}`
}

/** Three digits at least: 0.42, 4.25, 42.5, 425. */
const readable = (value: number) => value.toFixed(value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2)

/** The same for programs: one line of JSON. */
export function jsonLine(figures: readonly Figure[], circumstances: Readonly<Record<string, string>>): string {
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: meetsAim(figure) }))
  return JSON.stringify({ ...circumstances, figures: rows })
}
